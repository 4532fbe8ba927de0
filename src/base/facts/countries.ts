/** Names countries for the last line of a foreign address (Publication 28, 343; ISO 3166-1). */

/** Values of the country field in a domestic address. */
const HOME: ReadonlySet<string> = new Set([
  ...[
    'US',
    'USA',
    'U S',
    'U S A',
    'UNITED STATES',
    'UNITED STATES OF AMERICA',
    'THE UNITED STATES',
    'AMERICA',
  ],
  ...['UNITED STATES AMERICA', 'UNITED STATES USA', 'US OF A', 'ESTADOS UNIDOS', 'ESTADOS UNIDOS DE AMERICA'],
  ...['EE UU', 'EEUU', 'E U A', 'EUA'],
]);

/** The two-letter and three-letter codes of each country (ISO 3166-1). */
const ISO = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE`;

/**
 * English names that are fixed here, because another release of the Unicode data could change them and the same
 * batch must have the same bytes; and names whose Unicode form does not read like the name of a country.
 */
const PINNED: ReadonlyMap<string, string> = new Map([
  ['CD', 'DEMOCRATIC REPUBLIC OF THE CONGO'],
  ['CG', 'REPUBLIC OF THE CONGO'],
  ['CI', "CÔTE D'IVOIRE"],
  ['CV', 'CAPE VERDE'],
  ['CZ', 'CZECHIA'],
  ['GB', 'UNITED KINGDOM'],
  ['HK', 'HONG KONG'],
  ['MK', 'NORTH MACEDONIA'],
  ['MO', 'MACAO'],
  ['MM', 'MYANMAR (BURMA)'],
  ['SZ', 'ESWATINI'],
  ['TR', 'TÜRKIYE'],
]);

/** Other names that people write, by code. */
const ALSO = `
AE UAE/EMIRATES|AR REPUBLICA ARGENTINA|AT OSTERREICH|AU COMMONWEALTH OF AUSTRALIA|BA BOSNIA|BE BELGIE/BELGIQUE/BELGIEN
BN BRUNEI DARUSSALAM|BO PLURINATIONAL STATE OF BOLIVIA|BR BRASIL|CA CANADA CA|CD DR CONGO/DRC/CONGO KINSHASA/ZAIRE
CG CONGO/CONGO BRAZZAVILLE|CH SCHWEIZ/SUISSE/SVIZZERA/SUIZA|CI IVORY COAST|CN PRC/PEOPLES REPUBLIC OF CHINA/P R CHINA/MAINLAND CHINA
CV CABO VERDE|CZ CZECH REPUBLIC|DE DEUTSCHLAND/ALEMANIA/ALLEMAGNE/FEDERAL REPUBLIC OF GERMANY/WEST GERMANY|DK DANMARK/DINAMARCA
DO REPUBLICA DOMINICANA/DOMINICAN REP/DOM REP|ES ESPANA|FI SUOMI|FK FALKLAND ISLANDS MALVINAS|FR FRANCIA
GB UK/U K/GREAT BRITAIN/BRITAIN/ENGLAND/SCOTLAND/WALES/NORTHERN IRELAND/INGLATERRA/REINO UNIDO/GREAT BRITAIN AND NORTHERN IRELAND/UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND
GR HELLAS/HELLENIC REPUBLIC|HK HONG KONG SAR CHINA/HONG KONG SAR/HONGKONG|HR HRVATSKA|HU MAGYARORSZAG|IE REPUBLIC OF IRELAND/EIRE/IRLANDA
IR ISLAMIC REPUBLIC OF IRAN|IT ITALIA|JP JAPON/NIPPON/NIHON|KP DPRK/DEMOCRATIC PEOPLES REPUBLIC OF KOREA
KR KOREA/REPUBLIC OF KOREA/KOREA SOUTH/KOREA REPUBLIC OF/SOUTH KOREA ROK/ROK/COREA DEL SUR/S KOREA|LA LAO PDR/LAO PEOPLES DEMOCRATIC REPUBLIC
MD REPUBLIC OF MOLDOVA|MK MACEDONIA|MM MYANMAR/BURMA|MO MACAO SAR CHINA/MACAU|MX MEJICO/ESTADOS UNIDOS MEXICANOS/UNITED MEXICAN STATES
NL HOLLAND/NEDERLAND/PAISES BAJOS|NO NORGE/NORUEGA|PA REPUBLICA DE PANAMA|PE REPUBLICA DEL PERU|PH REPUBLIC OF THE PHILIPPINES/FILIPINAS
PL POLSKA/POLONIA|PS PALESTINE/STATE OF PALESTINE|RU RUSSIAN FEDERATION|SE SVERIGE/SUECIA|SH SAINT HELENA ASCENSION AND TRISTAN DA CUNHA
SV REPUBLICA DE EL SALVADOR|SY SYRIAN ARAB REPUBLIC|SZ SWAZILAND|TL EAST TIMOR|TR TURKEY/TURKIYE|TW TAIWAN ROC/REPUBLIC OF CHINA/TAIWAN R O C
TZ UNITED REPUBLIC OF TANZANIA|VA HOLY SEE/VATICAN|VE REPUBLICA BOLIVARIANA DE VENEZUELA/BOLIVARIAN REPUBLIC OF VENEZUELA|VN VIET NAM
VC SAINT VINCENT AND THE GRENADINES|XK KOSOVO|ZA REPUBLIC OF SOUTH AFRICA/RSA`;

export function isHome(country: string): boolean {
  return country === '' || HOME.has(country) || (/^\W*[AETU]/i.test(country) && HOME.has(fold(country)));
}

/** The English name in capitals; undefined for anything that is not a country name. */
export function knownCountry(written: string): string | undefined {
  names ??= namesByKey();
  return names.get(fold(written));
}

/** The name in capitals; unchanged if it is not a country name. */
export function countryName(written: string): string {
  return knownCountry(written) ?? written.toUpperCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Built for the first foreign address. */
let names: ReadonlyMap<string, string> | undefined;

function namesByKey(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const nameOf = (code: string): string => PINNED.get(code) ?? postal(english.of(code) ?? code);
  const codes = ISO.trim()
    .split(/\s/)
    .flatMap((pair) => {
      const [two, three] = [pair.slice(0, 2), pair.slice(2)];
      return [two, three, nameOf(two), english.of(two) ?? two].map(
        (key) => [fold(key), nameOf(two)] as const,
      );
    });
  const others = ALSO.trim()
    .split(/[|\n]/)
    .flatMap((entry) => {
      const name = nameOf(entry.slice(0, 2));
      return entry
        .slice(3)
        .split('/')
        .map((key) => [fold(key), name] as const);
    });
  return new Map([...others, ...codes]);
}

/** Capitals without periods: `ST KITTS & NEVIS`. */
function postal(name: string): string {
  return name.toUpperCase().normalize('NFC').replaceAll('.', '').replaceAll('’', "'");
}

/** Without accents, punctuation and article; treats St and Saint, and & and AND, as the same. */
function fold(country: string): string {
  const letters = country
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('&', ' AND ');
  return letters
    .replace(/['’.]/g, '')
    .replace(/[^A-Z]+/g, ' ')
    .trim()
    .replace(/\bST\b/g, 'SAINT')
    .replace(/^THE | THE$/g, '');
}
