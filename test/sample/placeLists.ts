/** Cities with their ZIP Codes in every state, the territories, military posts and abroad: data. */

export interface Place {
  readonly city: string;
  readonly state: string;
  /** Five digits at home; a whole postal code abroad. */
  readonly zip: string;
  readonly country: string;
}

function places(text: string): readonly Place[] {
  return text
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((entry) => {
      const [city = '', state = '', zip = '', country = ''] = entry.split(';');
      return { city, state, zip, country };
    });
}

export const HOME_PLACES = places(`
Birmingham;AL;35203|Huntsville;AL;35801|Anchorage;AK;99501|Juneau;AK;99801|Phoenix;AZ;85004|Tucson;AZ;85701|Little Rock;AR;72201
Fayetteville;AR;72701|Los Angeles;CA;90012|San José;CA;95113|San Diego;CA;92101|Sacramento;CA;95814|Rancho Cucamonga;CA;91730
La Cañada Flintridge;CA;91011|Denver;CO;80202|Colorado Springs;CO;80903|Hartford;CT;06103|New Haven;CT;06510|Wilmington;DE;19801
Dover;DE;19901|Washington;DC;20001|Washington;DC;20009|Miami;FL;33130|Orlando;FL;32801|Tampa;FL;33602|Jacksonville;FL;32202
Atlanta;GA;30303|Savannah;GA;31401|Honolulu;HI;96813|Kailua-Kona;HI;96740|Boise;ID;83702|Coeur d'Alene;ID;83814|Chicago;IL;60604
Naperville;IL;60540|Indianapolis;IN;46204|Fort Wayne;IN;46802|Des Moines;IA;50309|Cedar Rapids;IA;52401|Wichita;KS;67202
Overland Park;KS;66204|Louisville;KY;40202|Lexington;KY;40507|New Orleans;LA;70112|Baton Rouge;LA;70801|Portland;ME;04101
Bangor;ME;04401|Baltimore;MD;21202|Rockville;MD;20850|Boston;MA;02108|Worcester;MA;01608|Detroit;MI;48226|Grand Rapids;MI;49503
Minneapolis;MN;55401|St. Paul;MN;55101|Jackson;MS;39201|Gulfport;MS;39501|Kansas City;MO;64106|St. Louis;MO;63101
Billings;MT;59101|Missoula;MT;59802|Omaha;NE;68102|Lincoln;NE;68508|Las Vegas;NV;89101|Reno;NV;89501|Manchester;NH;03101
Concord;NH;03301|Newark;NJ;07102|Princeton;NJ;08540|Albuquerque;NM;87102|Santa Fe;NM;87501|New York;NY;10007|Brooklyn;NY;11201
Buffalo;NY;14202|Charlotte;NC;28202|Raleigh;NC;27601|Fargo;ND;58102|Bismarck;ND;58501|Columbus;OH;43215|Cleveland;OH;44113
Oklahoma City;OK;73102|Tulsa;OK;74103|Portland;OR;97204|Eugene;OR;97401|Philadelphia;PA;19107|Pittsburgh;PA;15222
Providence;RI;02903|Newport;RI;02840|Charleston;SC;29401|Columbia;SC;29201|Sioux Falls;SD;57104|Rapid City;SD;57701
Nashville;TN;37201|Memphis;TN;38103|Houston;TX;77002|Dallas;TX;75201|Austin;TX;78701|San Antonio;TX;78205|El Paso;TX;79901
Salt Lake City;UT;84101|Provo;UT;84601|Burlington;VT;05401|Montpelier;VT;05602|Richmond;VA;23219|Virginia Beach;VA;23451
Seattle;WA;98104|Spokane;WA;99201|Charleston;WV;25301|Morgantown;WV;26501|Milwaukee;WI;53202|Madison;WI;53703|Cheyenne;WY;82001
Jackson;WY;83001|Hagåtña;GU;96910|St. Thomas;VI;00802|Pago Pago;AS;96799|Saipan;MP;96950`);

export const PUERTO_RICO = places(`
San Juan;PR;00926|Ponce;PR;00716|Mayagüez;PR;00680|Bayamón;PR;00959|Caguas;PR;00725`);

export const MILITARY = places('APO;AE;09021|APO;AP;96205|FPO;AP;96349|DPO;AA;34034|APO;AE;09102');

export const ABROAD = places(`
Toronto;ON;M5V 2T6;Canada|Montréal;QC;H2Y 1C6;CA|Tijuana;BC;22010;Mexico|Ciudad Juárez;CHIH;32000;México
10115 Berlin;;;Germany|London;;SW1A 1AA;United Kingdom|Kraków;;31-042;Poland`);

export const STREETS = [
  'Main',
  'Oak',
  'Maple',
  'Cedar',
  'Elm',
  'Washington',
  'Lake',
  'Hill',
  'Sunset',
  'Jefferson',
  'Juniper',
  'Old Mill',
  'Heather',
  'Harvest Moon',
  'Camino del Río',
  'Third',
  '42nd',
  'Saint Charles',
  'Prairie View',
  'Whispering Pines',
];
export const SUFFIXES = [
  'Street',
  'Avenue',
  'Road',
  'Drive',
  'Lane',
  'Court',
  'Boulevard',
  'Circle',
  'Place',
  'Trail',
  'Parkway',
  'St',
  'Ave',
];
export const DIRECTIONS = ['North', 'South', 'East', 'West', 'N.', 'SE'];
export const URBANIZATIONS = [
  'Urb. Las Gladiolas',
  'Urb. Villa Caparra',
  'Urb Jardines de Añasco',
  'Urb. Los Ángeles',
];
