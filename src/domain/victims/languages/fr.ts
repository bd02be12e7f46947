import { type Vocabulary, words } from "../vocabulary.ts";

/** French. */
export const FR: Vocabulary = {
  ageUnits: words("ans, an, ans révolus"),
  ageLeads: words("âge, âge :"),
  nameLeads: words("âgée d'à peine, âgé d'à peine, à peine"),
  ageWords: words(`
    un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf, vingt, trente, quarante,
    cinquante, soixante
  `),
  wholeAges: [],
  notAges: words(`
    de prison, d'emprisonnement, de réclusion, de détention, d'expérience, d'ancienneté, ferme, de travaux, après,
    plus tard
  `),
  boundsBefore: words(`
    de moins de, moins de, plus de, entre, jusqu'à, dès, à partir de, avant, après, au moins, l'âge de, est de,
    était de, âgées de, âgés de, moyen de, jeune avait, âgée avait, âgé avait, pendant, depuis, durant, ou
  `),
  boundsAfter: words("à, et plus, ou plus, et moins, et, au plus, au moins"),
  persons: words(`
    fille, garçon, femme, homme, enfant, mineur, mineure, adolescent, adolescente, victime, fillette, élève, jeune,
    ressortissant, ressortissante
  `),
  labels: words(`
    victime, plaignant, plaignante, nommé, nommée, dénommé, dénommée, appelé, appelée, prénommé, prénommée, fille,
    garçon, femme, enfant, témoin, sœur, frère, mère, survivante, fillette, père, grand-mère, grand-père,
    mère de, père de, sœur de, frère de, fille de, fils de, petit, petite, ouvrier, ouvrière, employée de maison,
    domestique, travailleuse, travailleur, bénéficiaire, apprenti, apprentie, élève, réfugiée, réfugié, migrante, migrant
  `),
  titles: words("m., mme, mlle, monsieur, madame, mademoiselle"),
  officials: words(`
    juge, ministre, président, présidente, rapporteur, rapporteuse, procureur, procureure, directeur, directrice,
    professeur, docteur, ambassadeur, ambassadrice, commissaire, secrétaire, coordonnateur, coordonnatrice,
    inspecteur, avocat, avocate, maître, roi, reine, prince, princesse, expert, experte, préfet, maire, général,
    magistrat, magistrate, chanteur, chanteuse, sœur, première, gouverneur, médiateur, rue, boulevard, place
  `),
  notNames: words(`
    le, la, les, un, une, des, du, au, aux, en, dans, par, pour, sur, selon, loi*, code, article, décret,
    ordonnance, arrêté, circulaire, convention*, protocole*, accord*, constitution, cour, tribunal, ministère,
    ministre, office, bureau, agence, unité, brigade, police, gendarmerie, conseil, comité, commission, mission,
    assemblée, sénat, gouvernement, état*, république, royaume, union, nations, province, région, ville, village,
    île*, port, nord, sud, est, ouest, centre, foyer, maison, hôpital, école, université, institut, fondation,
    fonds, banque, société, association, organisation, réseau, alliance, église, projet, programme, plan, stratégie,
    campagne, opération, groupe, service*, national*, internationale, international, européenne, européen, droits,
    justice, intérieur, affaires, santé, éducation, travail, journal, officiel, rapport, janvier, février, mars,
    avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, lundi, mardi, mercredi, jeudi,
    vendredi, samedi, dimanche, rue, place, stade, cœur, bleu, sainte, saint, haut, haute, grande, sur, parmi, il,
    elle, ils, elles, cette, ce, ces, son, sa, leur, depuis, après, avant, chaque, tout*, dans, nigéria, bénin
  `),
  origins: words(`
    originaire de, originaire d', originaire du, native de, natif de, venant de, venue de, venu de, qui vient de,
    qui venait de, habitant à, habitant, habitante de, résidant à, domicilié à, domiciliée à, demeurant à, née à, né
    à
  `),
  villages: words(`
    village, hameau, quartier, commune de, district de, bourg, localité de, sous-préfecture de
  `),
  births: words("naissance :, né, née, né le, née le, né(e) le, date de naissance, naissance, nés le, nées le"),
  birthsAfter: words("(date de naissance)"),
  cases: words(`
    dossier, affaire, procédure, procès-verbal, pv, enquête, plainte, parquet, cause, référence, instruction
  `),
  documents: words(`
    passeport, carte d'identité, carte nationale d'identité, carte d'identité nationale, cni, titre de séjour, carte de séjour, titre de voyage,
    acte de naissance, permis de conduire, visa, sécurité sociale, numéro national, récépissé
  `),
  numberSigns: words(`
    n°, nº, n o, no, no., numéro, num., numero, portant le, de, titulaire, série, rp, référence
  `),
  flats: words("appartement, appt., appt, apt., app., appart."),
  harms: words(`
    victime, exploitée, exploité, rescapée, rescapé, survivante, enfuie, enfui, échappée, libérée, battue, violée,
    forcée, forcé, contrainte, recrutée, trompée, vendue, enfermée, menacée, enceinte, sans salaire, salaires, dette,
    employeur, son employeur, employeuse, proxénète, dormait, hébergée, hébergé, témoigné, domestique, passeur,
    ses enfants, ses filles, sa fille, son fils, rapatriée, réinstallée, son bébé, indemnisée, asile, prostituée, a dénoncé
  `),
  unpublished: words("non publié, non publiée, pas encore publié, pas encore publiée, huis clos, inédit, inédite"),
  telephones: words(`
    téléphone, tél., tél, tel, portable, mobile, gsm, whatsapp, au, numéro, appelée du, appelé du, appeler au,
    joindre au
  `),
  offices: words(`
    numéro vert, ligne verte, ligne d'appel, ligne, gratuit*, numéro d'appel, office, bureau, ministère,
    secrétariat, direction, centre, commission, ambassade, consulat, commissariat, brigade, association,
    organisation, ong, signalements, plaintes, site, unité, permanence, urgence*, service*, médiateur, mission
  `),
  judgments: words(`
    c., contre, publié, publiée, bulletin, recueil, arrêt, cour de cassation, conseil constitutionnel, conseil
    d'état, cour suprême, cour européenne, requête, journal officiel, jurisprudence
  `),
};
