/** Common first and last names of several peoples: data. People are put together from them by chance. */

function words(text: string): readonly string[] {
  return text.trim().split(/\s*[,\n]\s*/);
}

export interface NameList {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** How the parts of a name follow one another. */
  readonly form: 'one surname' | 'two surnames' | 'middle name';
}

export const ENGLISH: NameList = {
  first:
    words(`James, Mary, Robert, Patricia, John, Jennifer, Michael, Linda, David, Elizabeth, William, Barbara, Richard,
    Susan, Joseph, Jessica, Thomas, Karen, Charles, Sarah, Daniel, Nancy, Matthew, Betty, Anthony, Sandra, Andre, Imani,
    Malik, Ebony, Noah, Grace`),
  last: words(`Smith, Johnson, Williams, Brown, Jones, Miller, Davis, Wilson, Anderson, Thomas, Taylor, Moore, Turner,
    Martin, Lee, Thompson, White, Harris, Clark, Lewis, Robinson, Walker, Young, Allen, King, Wright, Hill, Green, O'Neal,
    McDonald, Baker, St. John`),
  form: 'one surname',
};

export const SPANISH: NameList = {
  first:
    words(`José, María, Juan, Ana, Luis, Sofía, Carlos, Lucía, Jesús, Inés, Ángel, Mónica, Andrés, Verónica, Iván,
    Begoña, Raúl, Belén, Óscar, María del Carmen, José Ángel`),
  last: words(`García, Rodríguez, Martínez, Hernández, López, González, Pérez, Sánchez, Ramírez, Flores, Núñez, Muñoz,
    Ibáñez, Vásquez, Ordóñez, de la Cruz, Castañeda, Agüero`),
  form: 'two surnames',
};

export const VIETNAMESE: NameList = {
  first: words(
    'Thị Hương, Văn Minh, Ngọc Ánh, Quốc Bảo, Thanh Thủy, Đức Anh, Mỹ Linh, Hữu Phước, Thúy Vy, Xuân Trường',
  ),
  last: words('Nguyễn, Trần, Lê, Phạm, Huỳnh, Võ, Đặng, Bùi, Đỗ, Hồ'),
  form: 'one surname',
};

export const POLISH: NameList = {
  first: words(
    'Małgorzata, Paweł, Elżbieta, Łukasz, Agnieszka, Wojciech, Grażyna, Stanisław, Żaneta, Michał',
  ),
  last: words(
    'Wójcik, Kowalczyk, Woźniak, Kozłowska, Wiśniewski, Dąbrowska, Zieliński, Szymańska, Gąsior, Brzęczyszczykiewicz',
  ),
  form: 'one surname',
};

export const OTHERS: NameList = {
  first: words(
    'Jürgen, Zoë, Søren, Françoise, Siân, João, Chloé, Günther, Ólafur, Ștefan, Çağla, Jiří, Αλέξανδρος, Екатерина',
  ),
  last: words(
    'Müller, Großmann, Ødegård, Lefèvre, Gonçalves, Đorđević, Novák, Ångström, Þórðarson, Yılmaz, Papadopoulos, Ковалёва',
  ),
  form: 'middle name',
};

/** Names in scripts that the letter fonts cannot draw. */
export const UNPRINTABLE = words('王秀英, 김민준, 佐藤さくら, محمد علي, दीपक शर्मा, Maya 🌸 Reyes');

export const COMPANIES =
  words(`Blue Mesa Logistics LLC, Harbor & Pine Interiors, Ortega e Hijos Plomería Inc., Three Rivers Dental Group,
  Northgate Community College, Lone Juniper Ranch, Kestrel Data Systems Inc., Saguaro Pediatrics P.A., City Bakery "La Espiga",
  Quiet Water Hospice, Redbud Landscaping, Summit Line Roofing Co.`);

export const LESSORS =
  words(`Cedarline Vehicle Leasing LLC, Meridian Fleet Trust, First Prairie Auto Lease Inc., Tidewater Lease Holdings,
  Granite State Leasing Co., Pan-Western Fleet Services`);
