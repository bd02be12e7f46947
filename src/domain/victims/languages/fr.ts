import type { Vocabulary } from "../vocabulary.ts";

/** French. */
export const FR: Vocabulary = {
  ageUnits: ["ans", "an", "ans révolus"],
  ageLeads: ["âge", "âge :"],
  notAges: ["de prison", "d'emprisonnement", "de réclusion", "de détention", "d'expérience", "d'ancienneté", "ferme", "de travaux", "après", "plus tard"],
  boundsBefore: [
    "de moins de", "moins de", "plus de", "entre", "jusqu'à", "dès", "à partir de", "avant", "après", "au moins", "l'âge de", "est de", "était de", "âgées de", "âgés de", "moyen de", "jeune avait", "âgée avait", "âgé avait", "pendant", "depuis", "durant", "ou",
  ], // prettier-ignore
  boundsAfter: ["à", "et plus", "ou plus", "et moins", "et", "au plus", "au moins"],
  persons: ["fille", "garçon", "femme", "homme", "enfant", "mineur", "mineure", "adolescent", "adolescente", "victime", "fillette", "élève", "jeune", "ressortissant", "ressortissante"],
  labels: ["victime", "plaignant", "plaignante", "nommé", "nommée", "dénommé", "dénommée", "appelé", "appelée", "prénommé", "prénommée", "du nom de", "fille", "garçon", "femme", "enfant", "témoin", "sœur", "frère", "mère", "survivante", "fillette"],
  titles: ["m.", "mme", "mlle", "monsieur", "madame", "mademoiselle"],
  officials: [
    "juge", "ministre", "président", "présidente", "rapporteur", "rapporteuse", "procureur", "procureure", "directeur", "directrice", "professeur", "docteur", "ambassadeur", "ambassadrice", "commissaire",
    "secrétaire", "coordonnateur", "coordonnatrice", "inspecteur", "avocat", "avocate", "maître", "roi", "reine", "prince", "princesse", "expert", "experte", "préfet", "maire", "général", "magistrat", "magistrate", "chanteur", "chanteuse", "sœur", "première", "gouverneur", "médiateur",
  ], // prettier-ignore
  notNames: [
    "le", "la", "les", "un", "une", "des", "du", "au", "aux", "en", "dans", "par", "pour", "sur", "selon", "loi*", "code", "article", "décret", "ordonnance", "arrêté", "circulaire", "convention*", "protocole*", "accord*", "constitution", "cour", "tribunal",
    "ministère", "ministre", "office", "bureau", "agence", "unité", "brigade", "police", "gendarmerie", "conseil", "comité", "commission", "mission", "assemblée", "sénat", "gouvernement", "état*", "république", "royaume", "union", "nations", "province", "région", "ville", "village", "île*", "port",
    "nord", "sud", "est", "ouest", "centre", "foyer", "maison", "hôpital", "école", "université", "institut", "fondation", "fonds", "banque", "société", "association", "organisation", "réseau", "alliance", "église", "projet", "programme", "plan", "stratégie", "campagne", "opération", "groupe",
    "service*", "national*", "internationale", "international", "européenne", "européen", "droits", "justice", "intérieur", "affaires", "santé", "éducation", "travail", "journal", "officiel", "rapport", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "rue", "place", "stade", "cœur", "bleu", "sainte", "saint", "haut", "haute", "grande", "sur", "parmi", "il", "elle", "ils", "elles", "cette", "ce", "ces", "son", "sa", "leur", "depuis", "après", "avant", "chaque", "tout*", "dans", "nigéria", "bénin",
  ], // prettier-ignore
  origins: ["originaire de", "originaire d'", "originaire du", "native de", "natif de", "venant de", "venue de", "venu de", "qui vient de", "qui venait de", "habitant à", "habitant", "habitante de", "résidant à", "domicilié à", "domiciliée à", "demeurant à", "née à", "né à"],
  villages: ["village", "hameau", "quartier", "commune de", "district de", "bourg", "localité de", "sous-préfecture de"],
  births: ["né le", "née le", "né(e) le", "date de naissance", "naissance", "nés le", "nées le"],
  birthsAfter: ["(date de naissance)"],
  cases: ["dossier", "affaire", "procédure", "procès-verbal", "pv", "enquête", "plainte", "parquet", "cause", "référence", "instruction"],
  documents: ["passeport", "carte d'identité", "carte nationale d'identité", "cni", "titre de séjour", "carte de séjour", "titre de voyage", "acte de naissance", "permis de conduire", "visa", "sécurité sociale", "numéro national", "récépissé"],
  numberSigns: ["n°", "nº", "n o", "no", "no.", "numéro", "num.", "numero", "portant le", "de", "titulaire", "série", "rp", "référence"],
  telephones: ["téléphone", "tél.", "tél", "tel", "portable", "mobile", "gsm", "whatsapp", "au", "numéro", "appelée du", "appelé du", "appeler au", "joindre au"],
  offices: [
    "numéro vert", "ligne verte", "ligne d'appel", "ligne", "gratuit*", "numéro d'appel", "office", "bureau", "ministère", "secrétariat", "direction", "centre", "commission", "ambassade", "consulat", "commissariat", "brigade", "association", "organisation", "ong", "signalements", "plaintes", "site", "unité", "permanence", "urgence*", "service*", "médiateur", "mission",
  ], // prettier-ignore
  judgments: ["c.", "contre", "publié", "publiée", "bulletin", "recueil", "arrêt", "cour de cassation", "conseil constitutionnel", "conseil d'état", "cour suprême", "cour européenne", "requête", "journal officiel", "jurisprudence"],
};
