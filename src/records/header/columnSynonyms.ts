/** Lists synonyms of column names in English and Spanish, in lowercase and without accents or separators. */
import type { KnownColumn } from '../../shapes/columns.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Whole names. Words such as "owner", "number" or "code" are removed first, according to the lists below. */
export const SYNONYMS: Readonly<Record<KnownColumn, readonly string[]>> = {
  vin: words(`vin17 fullvin vehicleidentification vehicleidentificationnumber identificationnumber chassis frame
    vehicleidnumber vehicleserialnumber fin fahrgestellnummer fahrgestellnr serial serialnumber chasis bastidor niv numerodeserie numerodechasis numerodebastidor numerochasis`),
  name: words(`fullname firstname lastname middlename middleinitial fname lname mname mi first last middle initial surname
    forename givenname familyname namesuffix owner owners coowner coownername jointowner secondowner secondaryowner
    customer client registrant registeredowner registeredto purchaser buyer spouse spousename contact contactperson contactname nm lastfirst namelastfirst namefirstlast lastnamefirst lastnamefirstname
    addressee recipient attn attention suffix secondownername secondaryownername jointownername coregistrant coregistrantname
    namefirst namelast nombre nombres apellido apellidos apellidopaterno apellidomaterno primerapellido segundoapellido nombrecompleto nombreyapellidos propietario titular cliente dueno`),
  company:
    words(`companyname business businessname organization organisation organizationname organisationname org orgname corporation
    corp firm firmname fleet fleetname dba dbaname doingbusinessas accountname lessorname leasingcompany leasingco leasecompany leaseco empresa compania razonsocial`),
  address1:
    words(`address addr adr add1 adr1 addr1 addressline1 addrline1 addressln1 addr1line line1 street street1
    streetaddress streetaddress1 streetname streetline streetline1 streetnumber streetno housenumber houseno house adress
    addres adres residence deliveryaddress pobox postofficebox box direccion direccion1 domicilio calle calleynumero
    numeroexterior apartadopostal apartado addrln1 addrln1txt addressstreet housenum1 stras`),
  address2:
    words(`addr2 adr2 add2 addressline2 addrline2 addressln2 line2 street2 streetaddress2 streetline2 apt aptno
    aptnum aptnumber aptnbr apartment apartmentno apartmentnumber unit unitno unitnumber unitnum suite suiteno
    suitenumber ste steno floor room flat building bldg secondaryaddress secondaryunit address3 addr3 addressline3 line3
    street3 address4 addressline4 line4 careof co urbanization urbanizacion urb barrio colonia direccion2 departamento
    addrln2 addrln2txt aptunit aptsuite aptste unitapt suiteapt depto piso apartamento numerointerior complemento`),
  city: words(`cityname town townname municipality village locality postoffice citystate citystatezip cityst csz lastline
    ciudad municipio localidad poblacion citynm ort ort01 city1`),
  state:
    words(`st stateabbr stateabbreviation statename stateprovince stateprov stateorprovince stateregion province prov regio estado
    provincia`),
  zip: words(`zipcode zip4 zip5 zip9 zipplus4 zipplusfour plus4 zipext zipextension postal postalcode postcode postalzip
    zippostal zipcode4 zipcode5 zippostalcode pcode codigopostal codpostal cp cpostal pstlz postcode1`),
  country: words('countryname countryregion land1 countryiso nation ctry pais'),
  email: words('emailaddress emailaddr emailid mailid electronicmail smtpaddr correo correoelectronico'),
  language:
    words(`lang preferredlanguage preferredlang languagepreference languagepref langpreference langpref preflang
    preflanguage spokenlanguage correspondencelanguage locale langu spras idioma lengua lenguaje`),
  lessor:
    words(`leased lease leasing islease isleased isleasing isalease islessor isalessor lessee leaseyn leasedyn
    leasetype leaseflag leasedflag leasingflag leaseindicator leaseind leasedind leasecode lessorflag lessorindicator
    lessorind lessoryn leaseorown ownorlease arrendador arrendado arrendamiento arrendatario`),
  make: words('maker makename manufacturer manufacturername mfr mfg oem brand brandname marca fabricante'),
  model: words(
    'modelname modeldesc modeldescription modelnm mdl nameplate carline vehiclename vehicleline modelo',
  ),
  model_year: words(
    'my year yr mdlyr mdyr modelyr myear yearmodel ano anio anomodelo aniomodelo anodelmodelo',
  ),
  trim: words('trimlevel trimname grade acabado'),
  engine: words('enginetype enginename enginedesc enginedescription enginesize motor'),
  plant:
    words(`plantname assemblyplant buildplant productionplant manufacturingplant plantofmanufacture factory planta
    fabrica`),
  origin:
    words(`origincountry countryoforigin originofvehicle countryofmanufacture countryofproduction productioncountry
    madein builtin cbunap cbu origen paisdeorigen`),
  production_date:
    words(`productiondt productionday productionmonth proddate proddt prodday builddate builddt buildday
    buildmonth datebuilt built builton mfgdate mfgdt mfgday mfddate mfrdate manufacturedate manufacturingdate
    manufactureddate manufactured datemanufactured dateofmanufacture dateofmfg dateofmfr dateofproduction dateofbuild dom assemblydate
    lineoff lineoffdate offlinedate producedon dateproduced fechadeproduccion fechaproduccion fechadefabricacion
    fechafabricacion`),
  first_use_date:
    words(`firstuse firstusedt dateoffirstuse dateofuse inservice inservicedate inservicedt isd deliverydate
    deliverydt datedelivered delivereddate delivered deliveredon retaildeliverydate warrantystart warrantystartdate warrantydate
    servicestartdate 1stusedate insvcdate fechadeentrega fechaentrega fechadeprimeruso`),
  sale_date:
    words(`saledt solddate solddt datesold soldon dateofsale soldondate retaildate retailsaledate retaildt purchasedate
    dateofpurchase purchased fechadeventa fechaventa fechadecompra`),
  sold_in:
    words(`soldstate statesold soldinstate salestate salesstate stateofsale sellingstate retailstate saleregion soldat
    estadodeventa vendidoen`),
  registered_in:
    words(`regstate registrationstate registeredstate stateofregistration stateregistered registeredinstate
    registrationstates registeredinstates licensestate platestate tagstate estadoderegistro registradoen`),
  status:
    words(`vehiclestatus newused neworused newusedflag newusedcode usednew isnew isused certified cpo iscertified
    certifiedflag cpoflag vehiclecondition stocktype inventorytype estatus`),
  last_dealer:
    words(`dealer dealership dealercode servicingdealer servicedealer lastservicingdealer lastservicedealer
    currentdealer assigneddealer concesionario`),
  campaign:
    words(`recall fieldaction program programcode recallcampaign campaignrecall ssc nhtsa nhtsacampaign
    nhtsarecall nhtsaid agencynumber campana retiro codigodecampana numerodecampana`),
  date: words(`remedydate remedieddate repairdate repaireddate completiondate completeddate completed closedate closeddate
    servicedate datecompleted dateremedied daterepaired dateclosed dateofrepair dateofremedy rodate claimdate workdate
    donedate fixdate fixeddate fecha fechadereparacion`),
  result: words('remedyresult repairresult workresult resultofwork resultcode'),
  outcome: words('outcomeid outcomecode inspectionoutcome inspectionresult resultado'),
  reason:
    words(`exclusionreason excludereason reasoncode reasontext reasonforexclusion excludedreason suppressionreason why
    cause motivo razon causa`),
  piece_id: words('pieceid pieceno piecenumber'),
  move_date: words('moveddate movedt moveeffectivedate ncoamovedate ncoadate dateofmove movedon'),
  dpv: words('dpvcode dpvconfirmation dpvconfirm dpvindicator dpvconf dpvmatch dpvmatchcode'),
  sequence: words('presortsequence sequencenumber seqno seqnum sortsequence presortseq mailsequence'),
  tray: words('trayid trayno traynumber'),
  bundle: words('bundleid bundleno bundlenumber packageid packagenumber'),
  line: words('vehicleline lineid'),
  phase: words('phasenumber phaseno'),
  zone: words('zoneid'),
  notice: words('noticeid'),
};

/** Columns that mark who must not get mail; owners and vehicles files have no such column. */
export const OPT_OUTS: ReadonlySet<string> = new Set(
  words(`optout optedout mailoptout optoutmail optoutflag donotmail donotcontact donotsend dnm dnc nomail nocontact exclude
    excluded excludeflag exclusion suppress suppressed suppressflag suppression unsubscribe unsubscribed noenviar excluir`),
);

/** Names that resemble one of ours but mean something else. */
export const OTHER_THINGS: ReadonlySet<string> = new Set(
  words(`county made mode modem modal data plan plans plane paint trip rate stage stats statue planet season listname updated
    note notes contract contracts countyname countynm planname taxstate salesstage leadstage registeredon registeredby
    registeredat modelno modelnum`),
);

/** Words that make a name something else, however much the whole resembles one of ours: "Sales Stage", "Tax State". */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  words(
    'county contract contracts data plan rate stage tax term terms on to by at vip person purchaser buyer',
  ),
);

/** Words before a name that say what it belongs to. */
export const OF_OWNER: ReadonlySet<string> = new Set(
  words(`owner owners own customer customers cust client guest registered reg registrant mailing mail postal home current
    primary contact recipient addressee buyer purchaser person shipping billing bill ship account address address1 1 holder driver household resident consumer lessee residence
    residential physical legal full new the of del de la el propietario titular cliente dueno`),
);

export const OF_VEHICLE: ReadonlySet<string> = new Set(
  words('vehicle veh car auto the of del de la el vehiculo'),
);

/** Words after a name that say how it is written. Not for a model or trim, whose code is something else. */
export const FORMS: ReadonlySet<string> = new Set(
  words('no num number nbr nr code cd id flag ind indicator yn text txt value val field fld col column'),
);

export const HAVE_FORMS: ReadonlySet<KnownColumn> = new Set<KnownColumn>([
  'vin',
  'state',
  'zip',
  'country',
  'email',
  'language',
  'sold_in',
  'registered_in',
  'last_dealer',
  'campaign',
  'production_date',
  'first_use_date',
  'sale_date',
  'date',
]);
