import { describe, expect, it } from 'vitest';
import { printed, rows } from '../table.js';

/** What stands between the addressee and the last line. */
function middle(block: string): string {
  return block.split(' / ').slice(1, -1).join(' / ');
}

describe('a unit on a line of its own', () => {
  it.each(
    rows(`
12 B                       => 123 MAIN ST # 12 B
12B                        => 123 MAIN ST # 12B
4                          => 123 MAIN ST # 4
C-3                        => 123 MAIN ST # C-3
B                          => 123 MAIN ST # B
#4                         => 123 MAIN ST # 4
# 4                        => 123 MAIN ST # 4
#4B                        => 123 MAIN ST # 4B
No. 12                     => 123 MAIN ST NO 12
Apt                        => 123 MAIN ST APT
Apt 4                      => 123 MAIN ST APT 4
Apt. 4-B                   => 123 MAIN ST APT 4-B
Apt #4                     => 123 MAIN ST APT 4
Apt # 4                    => 123 MAIN ST APT 4
Apt No. 4                  => 123 MAIN ST APT 4
APT4                       => 123 MAIN ST APT 4
Apartment 4                => 123 MAIN ST APT 4
Apartamento 4              => 123 MAIN ST APT 4
Suite 200                  => 123 MAIN ST STE 200
Ste. 200                   => 123 MAIN ST STE 200
Ste #200                   => 123 MAIN ST STE 200
Suite West                 => 123 MAIN ST STE WEST
Unit B                     => 123 MAIN ST UNIT B
Unit #7                    => 123 MAIN ST UNIT 7
Bldg 4                     => 123 MAIN ST BLDG 4
Building A                 => 123 MAIN ST BLDG A
Bldg. 4, Apt. 12           => 123 MAIN ST BLDG 4 APT 12
Bldg 4 / Apt 12            => 123 MAIN ST BLDG 4 APT 12
3RD FLOOR                  => 123 MAIN ST FL 3
21st Floor                 => 123 MAIN ST FL 21
Third Floor                => 123 MAIN ST FL 3
2nd Fl                     => 123 MAIN ST FL 2
Floor 3                    => 123 MAIN ST FL 3
FL 3                       => 123 MAIN ST FL 3
3rd Floor, Suite 500       => 123 MAIN ST FL 3 STE 500
Suite 500, 3rd Floor       => 123 MAIN ST STE 500 FL 3
Room 5                     => 123 MAIN ST RM 5
Rm 5                       => 123 MAIN ST RM 5
Lot 7                      => 123 MAIN ST LOT 7
Space 12                   => 123 MAIN ST SPC 12
Spc 12                     => 123 MAIN ST SPC 12
Trailer 3                  => 123 MAIN ST TRLR 3
Trlr 3                     => 123 MAIN ST TRLR 3
Hangar 2                   => 123 MAIN ST HNGR 2
Hngr 2                     => 123 MAIN ST HNGR 2
Slip 9                     => 123 MAIN ST SLIP 9
Pier 9                     => 123 MAIN ST PIER 9
Dept 9                     => 123 MAIN ST DEPT 9
Department 9               => 123 MAIN ST DEPT 9
Key 1                      => 123 MAIN ST KEY 1
Stop 1                     => 123 MAIN ST STOP 1
PMB 234                    => 123 MAIN ST PMB 234
PH                         => 123 MAIN ST PH
Penthouse                  => 123 MAIN ST PH
PH 2                       => 123 MAIN ST PH 2
Basement                   => 123 MAIN ST BSMT
Rear                       => 123 MAIN ST REAR
Front                      => 123 MAIN ST FRNT
Upper                      => 123 MAIN ST UPPR
Lower                      => 123 MAIN ST LOWR
Lobby                      => 123 MAIN ST LBBY
Side                       => 123 MAIN ST SIDE
Office                     => 123 MAIN ST OFC
Office 3                   => 123 MAIN ST OFC 3
Building Services          => BUILDING SERVICES / 123 MAIN ST
Acme Building              => ACME BUILDING / 123 MAIN ST
`),
  )('%j joins the street', (address2, lines) => {
    expect(middle(printed({ address2 }))).toBe(lines);
    expect(middle(printed({ address1: address2, address2: '123 Main Street' }))).toBe(lines);
  });

  it('stands above a street that it would make too long', () => {
    const long = '12345 Old Sugar Mill Plantation Road';
    expect(middle(printed({ address1: long, address2: 'Suite 1200' }))).toBe(
      'STE 1200 / 12345 OLD SUGAR MILL PLANTATION RD',
    );
    expect(middle(printed({ address1: long, address2: '12 B' }))).toBe(
      '# 12 B / 12345 OLD SUGAR MILL PLANTATION RD',
    );
  });

  it.each(
    rows(`
12 B    => refused: address1
4       => refused: address1
#12     => refused: address1
APT 4   => refused: address1
APT     => refused: address1
Suite 5 / Floor 2 => refused: address1
`),
  )('%j alone is no address', (address1, refused) => expect(printed({ address1 })).toBe(refused));
});

describe('a street line', () => {
  it.each(
    rows(`
123 North Main Street, Apt. 4      => 123 N MAIN ST APT 4
123 N. Main St #4                  => 123 N MAIN ST # 4
123 Main St - Apt 4                => 123 MAIN ST APT 4
Apt 4 123 Main St                  => 123 MAIN ST APT 4
# 4 123 Main St                    => 123 MAIN ST # 4
123 Main Street Rear               => 123 MAIN ST REAR
5 Sea Front                        => 5 SEA FRONT
123 Lower River Road               => 123 LOWER RIVER RD
12 North Street                    => 12 NORTH ST
12 Avenue North                    => 12 AVENUE N
88 Bay Drive West                  => 88 BAY DR W
4513 3rd Street Circle West        => 4513 3RD STREET CIR W
789 Main Avenue Drive              => 789 MAIN AVENUE DR
101 Southeast Freeway North        => 101 SOUTHEAST FWY N
5 Court Street                     => 5 COURT ST
1 39.2 Road                        => 1 39.2 RD
842 E 1700 S                       => 842 E 1700 S
N6W23001 Bluemound Road            => N6W23001 BLUEMOUND RD
12½ Elm Avenue Floor 3             => 12½ ELM AVE FL 3
12 1/2 Elm Avenue                  => 12 1/2 ELM AVE
7 O'Neil-Smith Lane                => 7 O'NEIL-SMITH LN
400 Parking Lot Road               => 400 PARKING LOT RD
1000 Martin Luther King Junior Boulevard Southeast => 1000 MARTIN LUTHER KING JUNIOR BLVD SE
One Main Plaza                     => ONE MAIN PLAZA
Main Street                        => MAIN STREET
Corner of 5th & Main               => CORNER OF 5TH & MAIN
123 / Main Street                  => 123 MAIN ST
3M Company / 12 Oak Road           => 3M COMPANY / 12 OAK RD
Acme Plaza / 12 Oak Road           => ACME PLAZA / 12 OAK RD
12 Oak Road / Acme Plaza           => ACME PLAZA / 12 OAK RD
12 Oak Road / PO Box 5             => 12 OAK RD / PO BOX 5
PO Box 5 / 12 Oak Road             => PO BOX 5 / 12 OAK RD
12 Oak Road / Apt 4 / PO Box 5     => 12 OAK RD APT 4 / PO BOX 5
P.O. Box 12 / Apt 4                => APT 4 / PO BOX 12
12 Oak Rd / 12 Oak Road            => 12 OAK RD
`),
  )('%j is written %j', (address1, lines) => expect(middle(printed({ address1 }))).toBe(lines));
});

describe('a box or a route', () => {
  it.each(
    rows(`
P.O. Box 12                        => PO BOX 12
P O Box 12                         => PO BOX 12
PO Box #12                         => PO BOX 12
PO Box No. 12                      => PO BOX 12
P.O.Box 12                         => PO BOX 12
POB 12                             => PO BOX 12
PO 12                              => PO BOX 12
Post Office Box 0012               => PO BOX 0012
PO Drawer 12                       => PO BOX 12
Drawer L                           => PO BOX L
Caller 12                          => PO BOX 12
Lockbox 12                         => PO BOX 12
Box 12                             => PO BOX 12
RR 2 Box 18                        => RR 2 BOX 18
R.R. 2, Box 18                     => RR 2 BOX 18
RR #2 Box #18                      => RR 2 BOX 18
RR 02 #18                          => RR 2 BOX 18
RR 4 Box 19-1A                     => RR 4 BOX 19-1A
Rural Route 2 Box 18               => RR 2 BOX 18
Rural Route No. 2 Box 18           => RR 2 BOX 18
RFD 2 Box 18                       => RR 2 BOX 18
R.F.D. #2 Box 18                   => RR 2 BOX 18
RD 2 Box 18                        => RR 2 BOX 18
Route 2 Box 18                     => RR 2 BOX 18
Rt 2 Box 18                        => RR 2 BOX 18
RR 2 / Box 18                      => RR 2 BOX 18
HC 68 Box 23A                      => HC 68 BOX 23A
H.C. 68 Box 23A                    => HC 68 BOX 23A
HCR 68 Box 23A                     => HC 68 BOX 23A
HC 068 Box 23A                     => HC 68 BOX 23A
Highway Contract Route 68 Box 23A  => HC 68 BOX 23A
Star Route 68 Box 23A              => HC 68 BOX 23A
HC 68 / Box 23A                    => HC 68 BOX 23A
General Delivery                   => GENERAL DELIVERY
Gen. Del.                          => GENERAL DELIVERY
`),
  )('%j is written %j', (address1, lines) => expect(middle(printed({ address1 }))).toBe(lines));

  it.each(
    rows(`
PSC 802 Box 74                     => PSC 802 BOX 74
P.S.C. 802, Box 74                 => PSC 802 BOX 74
PSC #802 Box #74                   => PSC 802 BOX 74
PSC 802 / Box 74                   => PSC 802 BOX 74
CMR 1250 Box 4                     => CMR 1250 BOX 4
Unit 2050 Box 4190                 => UNIT 2050 BOX 4190
Unit 2050 / Box 4190               => UNIT 2050 BOX 4190
Unit 45013                         => UNIT 45013
USS Nimitz                         => USS NIMITZ
HHC 1st Bn / Unit 2050 Box 4190    => HHC 1ST BN / UNIT 2050 BOX 4190
Unit 2050 Box 4190 / HHC 1st Bn    => HHC 1ST BN / UNIT 2050 BOX 4190
`),
  )('%j of the armed forces is written %j', (address1, lines) => {
    const block = printed({ address1, city: 'APO', state: 'AE', zip: '09499' });
    expect(middle(block)).toBe(lines);
    expect(block).toMatch(/ APO AE 09499$/);
  });
});

describe('a numbered road', () => {
  it.each(
    rows(`
123 Highway 21                     => 123 HIGHWAY 21
5 Hwy 21                           => 5 HIGHWAY 21
5 Hwy. 21 N                        => 5 HIGHWAY 21 N
123 County Rd 5                    => 123 COUNTY ROAD 5
123 Co Rd 5                        => 123 COUNTY ROAD 5
123 Cnty Rd 5                      => 123 COUNTY ROAD 5
123 CR 5                           => 123 COUNTY ROAD 5
123 County Hwy 140                 => 123 COUNTY HIGHWAY 140
100 State Route 5 Apt 3            => 100 STATE ROUTE 5 APT 3
100 St Rt 5                        => 100 STATE ROUTE 5
100 State Hwy 335                  => 100 STATE HIGHWAY 335
100 State Rd 220                   => 100 STATE ROAD 220
100 US Hwy 64                      => 100 US HIGHWAY 64
100 U.S. Highway 64 East           => 100 US HIGHWAY 64 E
12 FM 1200                         => 12 FM 1200
12 Farm to Market 1200             => 12 FM 1200
12 FM Road 1200                    => 12 FM 1200
12 Interstate Hwy 10               => 12 INTERSTATE 10
12 I-10                            => 12 INTERSTATE 10
12 IH 280                          => 12 INTERSTATE 280
12 Rte 9                           => 12 ROUTE 9
12 Twp Rd 45                       => 12 TOWNSHIP ROAD 45
Hwy 21                             => HIGHWAY 21
`),
  )('%j is written %j', (address1, lines) => expect(middle(printed({ address1 }))).toBe(lines));
});

describe('an address of Puerto Rico', () => {
  it.each(
    rows(`
150 Calle A / Urb. Las Gladiolas           => URB LAS GLADIOLAS / 150 CALLE A
Urb Las Gladiolas / 150 Calle A            => URB LAS GLADIOLAS / 150 CALLE A
Urbanización Las Gladiolas / 150 Calle A   => URB LAS GLADIOLAS / 150 CALLE A
Urb Las Gladiolas, 150 Calle A             => URB LAS GLADIOLAS / 150 CALLE A
Urb Las Gladiolas 150 Calle A              => URB LAS GLADIOLAS / 150 CALLE A
150 Calle A, Urb Las Gladiolas             => URB LAS GLADIOLAS / 150 CALLE A
Urb Royal Oak / A-17                       => URB ROYAL OAK / A-17
A-17 / Urb Royal Oak                       => URB ROYAL OAK / A-17
A17 Calle Amapola / Urb Royal Oak          => URB ROYAL OAK / A17 CALLE AMAPOLA
Urb Royal Oak A17 Calle Amapola            => URB ROYAL OAK / A17 CALLE AMAPOLA
Calle Luna 5 / Urb Royal Oak               => URB ROYAL OAK / CALLE LUNA 5
PO Box 12 / Urb Royal Oak                  => URB ROYAL OAK / PO BOX 12
HC 1 Box 5 / Urb Royal Oak                 => URB ROYAL OAK / HC 1 BOX 5
150 Calle A Apt 4 / Urb Royal Oak          => URB ROYAL OAK / 150 CALLE A APT 4
150 Calle A / Urb Royal Oak / Apt 4        => URB ROYAL OAK / 150 CALLE A APT 4
1234 Avenida Ashford / Urb Condado         => URB CONDADO / 1234 AVE ASHFORD
Bo Obrero / 712 Calle Barbosa              => BO OBRERO / 712 CALLE BARBOSA
712 Calle Barbosa / Barrio Obrero          => BO OBRERO / 712 CALLE BARBOSA
HC 1 Box 2345 / Bo Guavate                 => BO GUAVATE / HC 1 BOX 2345
HC 1 Box 2345 Bo Guavate                   => BO GUAVATE / HC 1 BOX 2345
Sector Las Villas / HC 2 Buzon 18          => SECT LAS VILLAS / HC 2 BOX 18
Bo. Guavate / Carr 2 Km 5.2                => BO GUAVATE / CARR 2 KM 5.2
Carretera 2 Km. 5.2 Hm. 3 / Bo Guavate     => BO GUAVATE / CARR 2 KM 5.2 HM 3
Bo Guavate Km 5.2                          => BO GUAVATE / KM 5.2
Parcelas Falu / 123 Calle 5                => PARC FALU / 123 CALLE 5
Parc Falu 123 Calle 5                      => PARC FALU / 123 CALLE 5
Extension Villa Rica / A5 Calle 3          => EXT VILLA RICA / A5 CALLE 3
A5 Calle 3 / Ext Villa Rica                => EXT VILLA RICA / A5 CALLE 3
Cond Ashford Palace Apt 502 / Urb Condado  => URB CONDADO / COND ASHFORD PALACE APT 502
Cond Ashford Palace / Apt 502              => COND ASHFORD PALACE APT 502
1230 Calle Amapolas Apt 103 / Condominio Del Mar => COND DEL MAR / 1230 CALLE AMAPOLAS APT 103
#12 Calle Sol                              => 12 CALLE SOL
Calle Ñandú 5                              => CALLE ÑANDÚ 5
Apartado 12                                => PO BOX 12
Entrega General                            => GENERAL DELIVERY
RR 1 Box 5 Bo Cerro                        => BO CERRO / RR 1 BOX 5
`),
  )('%j is written %j', (address1, lines) => {
    const block = printed({ address1, city: 'San Juan', state: 'PR', zip: '00926-3232' });
    expect(middle(block)).toBe(lines);
    expect(block).toMatch(/ SAN JUAN PR 00926-3232$/);
  });
});
