import { type Vocabulary, words } from "../vocabulary.ts";

/** Spanish. */
export const ES: Vocabulary = {
  ageUnits: words("años de edad, años, año, añitos"),
  ageLeads: words("edad, edad:"),
  nameLeads: words("que tenía, quien tenía, tenía entonces, que tiene, tenía, de apenas, de solo, de"),
  ageWords: words(`
    uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve,
    veinte, treinta, cuarenta, cincuenta, sesenta, veintiún, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco,
    veintiséis, veintisiete, veintiocho, veintinueve
  `),
  wholeAges: [],
  notAges: words(`
    de prisión, de cárcel, de reclusión, de condena, de pena, de experiencia, de servicio, de antigüedad, después,
    más tarde, de privación
  `),
  boundsBefore: words(`
    menores de, menor de, mayores de, mayor de, más de, menos de, entre, hasta, desde, a partir de los, los, es de,
    era de, edad de, media de, mínima de, personas de, mujeres de, niñas de, niños de, alumnos de, adolescentes de,
    hombres de, víctimas de, joven tenía, durante, hace, o, antes de los, las
  `),
  boundsAfter: words("a, y más, o más, y, o menos, en adelante"),
  persons: words(`
    niña, niño, joven, mujer, hombre, adolescente, menor, víctima, muchacha, muchacho, chica, chico, alumna, alumno,
    ciudadana, ciudadano, señora, señor
  `),
  labels: words(`
    víctima, denunciante, llamada, llamado, niña, niño, joven, mujer, testigo, hermana, hermano, madre, hija, hijo,
    sobreviviente, menor, adolescente, querellante, padre, abuela,
    abuelo, madre de, padre de, hermana de, hermano de, hija de, hijo de, trabajadora, trabajador, trabajadora del
    hogar, empleada doméstica, empleada, beneficiaria, beneficiario, usuaria, migrante, refugiada, refugiado
  `),
  titles: words("sr., sra., srta., señor, señora, señorita, don, doña, d., d.ª"),
  officials: words(`
    juez, jueza, ministro, ministra, presidente, presidenta, relator, relatora, fiscal, director, directora,
    profesor, profesora, doctor, doctora, dr., dra., embajador, embajadora, comisario, comisaria, secretario,
    secretaria, coordinador, coordinadora, inspector, inspectora, abogado, abogada, rey, reina, príncipe, princesa,
    experto, experta, alcalde, alcaldesa, general, magistrado, magistrada, cantante, gobernador, gobernadora,
    defensor, defensora, senador, senadora, especial
  `),
  notNames: words(`
    el, la, los, las, un, una, del, al, en, por, para, según, ley*, código, artículo, decreto, reglamento, orden,
    circular, convención, convenio*, protocolo*, acuerdo*, constitución, corte, tribunal*, juzgado, ministerio,
    oficina, agencia, unidad, policía, guardia, consejo, comité, comisión, congreso, asamblea, senado, gobierno,
    estado*, república, reino, unión, naciones, provincia, región, departamento, ciudad, isla*, puerto, norte, sur,
    este, oeste, centro, refugio, casa, hogar, hospital, escuela, universidad, instituto, fundación, fondo, banco,
    sociedad, asociación, organización, red, alianza, iglesia, proyecto, programa, plan, estrategia, campaña,
    operación, operativo, grupo, servicio*, nacional*, internacional*, interamericana, derechos, humanos, justicia,
    interior, relaciones, asuntos, salud, educación, trabajo, boletín, oficial, informe, enero, febrero, marzo,
    abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre, lunes, martes,
    miércoles, jueves, viernes, sábado, domingo, calle, avenida, plaza, estadio, corazón, azul, santa, san, santo,
    suprema, alto, alta, nuevo, nueva, fiscalía, procuraduría, defensoría, cámara, hacienda, caso, villa, costa, el,
    su, sus, esta, este, estos, desde, tras, durante, cada, todo*, fallo*, secretaría, dirección
  `),
  origins: words(`
    natural de, oriunda de, oriundo de, originaria de, originario de, procedente de, proveniente de, que viene de,
    que vino de, vecina de, vecino de, residente en, domiciliada en, domiciliado en, con domicilio en, que vive en,
    nacida en, nacido en
  `),
  villages: words(`
    aldea, pueblo, comunidad, caserío, vereda, barrio, municipio de, corregimiento, cantón, localidad de, parroquia
  `),
  births: words("n., nacida, nacido, nacida el, nacido el, fecha de nacimiento, nació el, f. nac., nacimiento"),
  birthsAfter: words("(fecha de nacimiento)"),
  cases: words(`
    expediente, exp., causa, denuncia, carpeta de investigación, carpeta fiscal, carpeta, caso, proceso, legajo,
    sumario, averiguación previa, atestado, diligencias previas, noticia criminal, autos, noticia única criminal,
    investigación
  `),
  documents: words(`
    pasaporte, dni, documento nacional de identidad, documento de identidad, cédula, cédula de identidad, cédula de
    ciudadanía, curp, nie, carné de extranjería, permiso de residencia, tarjeta de residencia, partida de
    nacimiento, licencia de conducir, visa, rut, cuil, carnet de identidad, c.i.
  `),
  numberSigns: words("n°, nº, no., no, núm., num., nro., nro, número, con, de, titular, serie, ruc, fcr"),
  flats: words("apto., apto, dpto., depto., apartamento, mz., lt., puerta, bloque"),
  harms: words(`
    víctima, sobreviviente, explotada, explotado, rescatada, rescatado, escapó, huyó, liberada, golpeada, violada,
    forzada, obligada, obligado, captada, captado, engañada, vendida, encerrada, amenazada, embarazada, sin sueldo,
    sueldo, salarios, deuda, burdel, empleador, empleadora, patrona, patrón, proxeneta, dormía, albergada, acogida,
    declaró, trabajadora del hogar, sus hijos, sus hijas, repatriada, su bebé, indemnizada, asilo, su hija, su hijo
  `),
  unpublished: words("no publicada, no publicado, sin publicar, aún no publicada, reservada, reservado, inédita"),
  telephones: words(`
    teléfono, tel., tel, celular, móvil, whatsapp, al, en el, desde el, número, llamar al, llamó desde
  `),
  offices: words(`
    línea, línea gratuita, gratuita, gratuito, oficina, ministerio, secretaría, dirección, centro, comisión,
    fiscalía, procuraduría, embajada, consulado, comisaría central, defensoría, organización, asociación, ong,
    denuncias pueden, quejas, sitio, unidad, emergencia*, atención al público, recibe denuncias, reciben denuncias
  `),
  judgments: words(`
    vs., vs, c., contra el estado, publicada, publicado, fallos, fallo, corte suprema, tribunal supremo, tribunal
    constitucional, corte constitucional, corte interamericana, serie c, sts, jurisprudencia, boletín, casación
  `),
};
