import { type Vocabulary, words } from "../vocabulary.ts";

/** English. */
export const EN: Vocabulary = {
  ageUnits: words("years old, year old, yrs, yr, years-old, year-old, years of age, yrs old, y.o., yo"),
  ageLeads: words("aged, age, age:, a girl of, a boy of, a woman of, a man of, a child of, turned, at the age of"),
  nameLeads: words("then, who was, who is, was only, was just, is only, was then, had just turned, who had turned"),
  ageWords: words(`
    one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen,
    twenty, thirty, forty, fifty, sixty
  `),
  wholeAges: [],
  notAges: words("in prison, of imprisonment, imprisonment, of experience, sentence"),
  boundsBefore: words(`
    under, over, above, below, between, from, than, least, most, until, of age is, age was, age is, age of, from
    age, to age, at age, under age, minimum age, average age, were aged, those aged, children aged, persons aged,
    people aged, girls aged, boys aged, women aged, men aged, victims aged, youngest was, oldest was
  `),
  boundsAfter: words(`
    to, and over, and above, or over, or older, or younger, and under, or under, or more, and older, and younger, or
    above, and
  `),
  persons: words(`
    girl, boy, woman, man, child, minor, teenager, victim, survivor, daughter, son, student, pupil, worker, national
  `),
  labels: words(`
    victim, victims, complainant, survivor, named, called, girl, boy, woman, man, child, witness, daughter, sister,
    brother, son, mother, plaintiff, survivors, father, grandmother, grandfather, grandmother of, mother of, father of,
    parents of, sister of, brother of, daughter of, son of, husband of, wife of, little, young, worker, domestic worker,
    client, beneficiary, applicant, patient, migrant, refugee, asylum seeker, employee, housekeeper, maid, nanny, student
  `),
  titles: words("mr., mrs., ms., miss, mr, mrs, ms"),
  officials: words(`
    judge, justice, minister, president, rapporteur, prosecutor, director, professor, dr., dr, ambassador,
    commissioner, secretary, coordinator, inspector, attorney, senator, king, queen, prince, princess, expert,
    chief, captain, governor, mayor, magistrate, singer, actor, actress, author, representative, chair, chairperson,
    trainer, lecturer, lawyer, officer, superintendent, general, ombudsman, ombudsperson, saint, st., street, avenue
  `),
  notNames: words(`
    the, a, an, in, of, on, at, for, by, from, to, and, article, section, act, law, code, bill, decree, regulation*,
    rule*, order, circular, convention*, protocol*, treaty, agreement, constitution*, court*, tribunal, ministr*,
    department, office*, bureau, agency, unit*, police, task, force*, council, committee, commission, parliament,
    assembly, senate, government, state*, republic, kingdom, union, nation*, federation, province, district,
    region*, county, city, town, village, island*, river, port, north*, south*, east*, west*, central, new, high,
    supreme, centre*, center*, shelter*, house, home, hospital, school*, universit*, college, institut*, foundation,
    fund, trust, bank, company, ltd, limited, organi*, association, society, network, alliance, church, mission,
    project, program*, plan, strateg*, campaign, operation, initiative, action*, group, working, service*, national,
    international, european, african, asian, american, arab, world, global, public, general, human, traffick*,
    victim*, child*, women, labour, labor, migration, immigration, border*, security, justice, interior, affairs,
    health, education, social, welfare, gazette, report*, guideline*, manual, handbook, day, week, january,
    february, march, april, may, june, july, august, september, october, november, december, monday, tuesday,
    wednesday, thursday, friday, saturday, sunday, street, road, avenue, square, airport, stadium, hotel, blue,
    heart, saint, santa, san, st, support, legal, aid, hotline, helpline, training, academy, board, chapter, part,
    annex, table, figure, these, this, that, it, he, she, they, we, her, his, their, our, one, two, three, all,
    most, some, many, each, since, during, after, before, when, while, as, if
  `),
  origins: words(`
    from, who comes from, who came from, coming from, native of, a native of, resident of, a resident of, residing
    in, living in, who lives in, who lived in, born in, originally from
  `),
  villages: words(`
    village, hamlet, town, district, settlement, neighbourhood, parish, community of, island of
  `),
  births: words("birth, b., born, born on, date of birth, d.o.b., dob, birth date, birthday"),
  birthsAfter: words("(date of birth), as date of birth"),
  cases: words(`
    case, case file, court case, criminal case, civil case, file, police file, police report, docket, investigation,
    complaint, criminal file, proceedings, matter, prosecution, trial, asylum, investigation file, incident report, case reference, case ref, reference, petition, asylum file
  `),
  documents: words(`
    passport, passport book, travel document, identity card, identity document, id card, national id, national
    identity card, id, residence permit, visa, birth certificate, social security, driving licence, driver's
    license, alien card, refugee card, work permit, tax
  `),
  numberSigns: words("no., no, nos., number, num., nr, nr., #, №, :, ref., with, bearing, holder, file"),
  flats: words("flat, apartment, apt., apt, ap."),
  harms: words(`
    victim, survivor, exploited, trafficked, enslaved, rescued, escaped, fled, ran away, freed, beaten, raped, abused,
    forced, recruited, lured, deceived, sold, locked, threatened, pregnant, unpaid, without pay, wages, debt, brothel,
    employer, her employer, his employer, her pimp, slept, identified as, testified, works in, worked in, lives in,
    stayed in, sheltered, compensation, asylum, her children, her baby, her daughters, her daughter, her son, resettled, repatriated, domestic worker, her wages
  `),
  unpublished: words("not published, not yet published, unpublished, not public, sealed, closed hearing, in camera"),
  telephones: words(`
    telephone, tel., tel, phone, mobile, cell, cellphone, whatsapp, viber, telegram, signal, called, call, reached
    on, reached at, reach her on, contacted on, from, on, at, number, text
  `),
  offices: words(`
    hotline*, helpline*, help line, toll-free, free of charge, free number, office, ministry, unit, centre, center,
    department, directorate, commission, secretariat, embassy, consulate, police station, headquarters,
    organization, organisation, ngo, agency, reports can, complaints, website, published, enquiries, inquiries,
    emergency, ombudsman, ombudsperson, line
  `),
  judgments: words(`
    v., vs., v, published, reported, reported in, ecli, supreme court, constitutional court, court of cassation,
    european court, inter-american court, human rights committee, application, gazette, law reports, precedent
  `),
};
