import { describe, expect, it } from 'vitest';
import { closeColumn, isOptOut } from '../../../src/records/header/closeColumn.js';
import {
  KNOWN_COLUMNS,
  type KnownColumn,
  type RecordRole,
  ROLE_COLUMNS,
} from '../../../src/shapes/columns.js';

const CLOSE: Readonly<Record<RecordRole, Readonly<Partial<Record<KnownColumn, string>>>>> = {
  owners: {
    vin: 'Vehicle ID Number|FAHRGESTELLNR|FIN|VIN NUMBER|VIN #|chassis number|Chassis No.|vni|Número de serie',
    name: 'Purchaser|Purchaser Name|Buyer|Current Owner|Registered To|Owner 2|CUST-NAME|OWNER_NM_1|NAME_FIRST|Suffix|owner_last_name|first_name|Surname|OwnerLastName|name2|co-owner|Apellidos|nmae|Registered Owner',
    company: 'DBA Name|Leasing Co.|Company Name|business_name|organisation|fleet|Razón social',
    address1:
      'BillingStreet|Shipping Street|PersonMailingStreet|Address 1: Street 1|ADDR_LN_1_TXT|STRAS|street|Mailing Address|mail_address|PO Box|P.O. Box|addr1|Address Line 1|adress|Dirección',
    address2:
      'Address 1: Street 2|Apt/Suite|ADDR_LN_2_TXT|apt_no|AptNo|unit|Suite|address3|addr_2|c/o|Departamento',
    city: 'Address 1: City|ORT01|CITY_NM|Mailing City|town|ciudad|CityStateZip',
    state: 'Address 1: State/Province|State/Region|REGIO|state_code|ST|province|estado|mail_st|stat',
    zip: 'MailingPostalCode|BillingPostalCode|Address 1: ZIP/Postal Code|PSTLZ|POST_CODE1|postal_code|ZIP+4|zip4|zip_plus4|ZIPCode|Código postal|postcode',
    country: 'MailingCountry|Address 1: Country/Region|LAND1|country_code|Country Name|país',
    email: 'PersonEmail|SMTP_ADDR|emailaddress1|e-mail|EMail|Email Address|correo electrónico|emial',
    language: 'SPRAS|lang|preferred_language|Language Code|idioma',
    lessor: 'Leased|is_lease|Lease Flag|lesor',
    model: 'Model Name|vehicle_model|modelo',
    model_year: 'MY|year|Model Yr|Veh Year|año',
    production_date: 'Build Date|mfg_date|DateOfManufacture|fecha de fabricación|prodution_date',
    first_use_date:
      'Delivered Date|1st Use Date|In Svc Date|delivery date|In-Service Date|warranty_start_date',
    sold_in: 'state of sale|sold_state',
    registered_in: 'Reg State|registration state',
    status: 'New/Used|vehicle_status|CPO',
    last_dealer: 'dealer|dealer_code',
  },
  vehicles: { make: 'Make Name|manufacturer|mfr', origin: 'Country of origin', trim: 'Trim Level' },
  remedied: {
    campaign: 'campaign_no|Campaign Code|recall_no|Recall #|campaing',
    date: 'repair date|RO Date|fecha',
  },
  addresses: {
    zip: 'zip4|ZIP Code',
    move_date: 'MoveEffectiveDate|NCOA Move Date',
    dpv: 'DPV Confirmation|dpv_code',
    sequence: 'Presort Sequence|seq_no',
    tray: 'Tray ID',
    bundle: 'Bundle Number',
    piece_id: 'PieceID',
  },
  population: { phase: 'Phase Number', line: 'Vehicle Line' },
  exclude: { vin: 'serial number', reason: 'exclusion_reason|motivo' },
};

const cases = Object.entries(CLOSE).flatMap(([role, columns]) =>
  Object.entries(columns).flatMap(([column, headers]) =>
    headers.split('|').map((header) => ({ role: role as RecordRole, column, header })),
  ),
);

const OTHERS =
  `mileage|color|Exterior Color|notes|customer_id|Customer No|trim_code|model_code|plant_code|engine_no|phone
home_phone|teléfono|county|region|dealer_name|selling_dealer|record_id|id|fips|carrier_route|gender|date_of_birth
created_at|title|odometer|license_plate|owner_type|customer_status|lease_end_date|lease_number|address_type|address_id
email_opt_in|price|body_style|transmission|stage|mode|status_date|remarks|last_service_date|vin_last8|account_no|source
kilometraje|observaciones|Purchased By|County Name|Contract|Contract No|Sales Stage|Tax State|Plan Name|Retail Rate
Registered On|Registered By|Model No|Purchase Price|Previous Owner|Dealer City|Lienholder Name|Trade-In VIN|Account Status
Address 2: City|Alternate Address|Vehicle Age|Warranty End|Plate Number|Sold To|Salesperson|weight|segment|interior_color|stock_no|zone|list_name`.split(
    /[|\n]/,
  );

describe('closeColumn', () => {
  it.each(cases)('takes "$header" of $role for $column', ({ role, column, header }) => {
    expect(closeColumn(header, ROLE_COLUMNS[role])).toBe(column);
  });

  it.each(OTHERS)('takes "%s" for no column of an owners file', (header) => {
    expect(closeColumn(header, ROLE_COLUMNS.owners)).toBeUndefined();
  });

  it('takes nobody for a date in a file without owners', () => {
    for (const header of ['Purchaser', 'Purchaser Name', 'Buyer', 'Registered To'])
      expect(closeColumn(header, ROLE_COLUMNS.vehicles)).toBeUndefined();
  });

  it('takes no name of a column of another file for one of this file', () => {
    for (const columns of Object.values(ROLE_COLUMNS)) {
      const others = KNOWN_COLUMNS.filter((column) => !(columns as readonly string[]).includes(column));
      expect(others.filter((column) => closeColumn(column, columns) !== undefined)).toEqual([]);
    }
  });

  it('finds each name of ours with two neighboring letters swapped, and in capitals with spaces', () => {
    for (const column of KNOWN_COLUMNS) {
      const spaced = column.toUpperCase().replaceAll('_', ' - ');
      expect(closeColumn(spaced, [column])).toBe(column);
      if (column.length > 3)
        expect(closeColumn(column.slice(0, -2) + column.at(-1) + column.at(-2), [column])).toBe(column);
    }
  });
});

it('knows the columns that say who is not to be mailed to', () => {
  for (const header of ['opt_out', 'Do Not Mail', 'DNM', 'suppressed', 'Exclude'])
    expect(isOptOut(header)).toBe(true);
  expect(isOptOut('email_opt_in')).toBe(false);
});
