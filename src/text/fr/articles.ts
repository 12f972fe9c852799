const split = (names: string): string[] => names.split(", ");

/** Names by their article. A name that is in none of the rows has no article: Chypre, Israël, INTERPOL. */
const BY_ARTICLE = {
  la: split(
    "Barbade, Belgique, Biélorussie, Bolivie, Bosnie-Herzégovine, Bulgarie, Bosnie, Chine, Colombie, Corée, Corée du Nord, Corée du Sud, Côte d’Ivoire, Croatie, Dominique, Finlande, France, Gambie, Géorgie, Grèce, Grenade, Guinée, Guinée équatoriale, Guinée-Bissau, Hongrie, Jamaïque, Jordanie, Lettonie, Libye, Lituanie, Macédoine du Nord, Malaisie, Mauritanie, Micronésie, Moldavie, Moldova, Mongolie, Namibie, Norvège, Nouvelle-Calédonie, Nouvelle-Zélande, Palestine, Papouasie-Nouvelle-Guinée, Pologne, République centrafricaine, République de Corée, République de Moldova, République démocratique du Congo, République dominicaine, République du Congo, Roumanie, Russie, Serbie, Sierra Leone, Slovaquie, Slovénie, Somalie, Suède, Suisse, Syrie, Tanzanie, Tchéquie, Thaïlande, Trinité-et-Tobago, Tunisie, Turquie, Türkiye, Zambie, CEDEAO, CELAC, SADC, Croix-Rouge",
  ),
  le: split(
    "Bangladesh, Belize, Bénin, Bhoutan, Botswana, Brésil, Brunei, Burkina Faso, Burundi, Cambodge, Cameroun, Canada, Cap-Vert, Chili, Congo, Congo-Brazzaville, Congo-Kinshasa, Costa Rica, Danemark, Gabon, Ghana, Groenland, Guatemala, Guyana, Honduras, Japon, Kazakhstan, Kenya, Kirghizstan, Kosovo, Koweït, Laos, Lesotho, Liban, Liberia, Liechtenstein, Luxembourg, Malawi, Mali, Maroc, Mexique, Monténégro, Mozambique, Myanmar, Myanmar (Birmanie), Népal, Nicaragua, Niger, Nigeria, Pakistan, Panama, Paraguay, Pérou, Portugal, Qatar, Royaume-Uni, Rwanda, Salvador, Sénégal, Soudan, Soudan du Sud, Suriname, Tadjikistan, Tchad, Timor oriental, Togo, Turkménistan, Vanuatu, Venezuela, Viêt Nam, Viet Nam, Vietnam, Yémen, Zimbabwe, CARIFORUM, CCG, CICR, G5 Sahel, Pacifique, Sahel, Voisinage oriental, Voisinage méridional, Voisinage sud, voisinage oriental, voisinage méridional, Golfe",
  ),
  l: split(
    "Afghanistan, Afrique du Sud, Albanie, Algérie, Allemagne, Angola, Arabie saoudite, Argentine, Arménie, Australie, Autriche, Azerbaïdjan, Égypte, Équateur, Érythrée, Espagne, Estonie, Eswatini, Éthiopie, Inde, Indonésie, Irak, Iran, Irlande, Islande, Italie, Ouganda, Ouzbékistan, Ukraine, Uruguay, Afrique, Amérique, Asie, Europe, ASEAN, IGAD, IORA, OEACP, ONU, OSCE, OTAN, UA, UE, Indo-Pacifique, Asie centrale, Afrique australe, Afrique de l’Ouest, Amérique du Nord, espace euro-atlantique, Espace euro-atlantique",
  ),
  les: split(
    "Bahamas, Comores, Émirats arabes unis, États-Unis, États-Unis d’Amérique, Fidji, Îles Marshall, Îles Salomon, Maldives, Nations unies, Palaos, Pays-Bas, Philippines, Seychelles, Territoires palestiniens, Balkans occidentaux",
  ),
} as const;
type Article = keyof typeof BY_ARTICLE;

const ARTICLES: ReadonlyMap<string, Article> = new Map(
  (Object.keys(BY_ARTICLE) as Article[]).flatMap((article) =>
    BY_ARTICLE[article].map((name): [string, Article] => [name, article]),
  ),
);

/** By the first word of a long name. */
const HEADS: readonly (readonly [RegExp, Article])[] = [
  [/^(Union|Organisation|Association|Autorité|Architecture) /, "l"],
  [/^(Communauté|Ligue|Commission) /, "la"],
  [/^(Conseil|Comité|Forum|Groupe) /, "le"],
];

/** What follows a name does not count: « Kosovo* », « Asie centrale (cinq États) ». */
const articleOf = (name: string): Article | undefined => {
  const plain = name.replaceAll("'", "’").replace(/\*$/, "");
  return (
    ARTICLES.get(plain) ?? ARTICLES.get(plain.replace(/ \(.*$/, "")) ?? HEADS.find(([head]) => head.test(plain))?.[1]
  );
};

const WITH = { la: "la ", le: "le ", l: "l’", les: "les " } as const;
const OF = { la: "de la ", le: "du ", l: "de l’", les: "des " } as const;
const TO = { la: "à la ", le: "au ", l: "à l’", les: "aux " } as const;
const IN = { la: "en ", le: "au ", l: "en ", les: "aux " } as const;

const isOpen = (text: string): boolean => /^[aeiouyœh]/i.test(text.normalize("NFD"));

/** « la Norvège », « l’Union africaine », « Chypre ». */
export function the(name: string): string {
  const article = articleOf(name);
  return article ? WITH[article] + name : name;
}

/** « de la Norvège », « du Japon », « d’Israël ». */
export function of(name: string): string {
  const article = articleOf(name);
  return article ? OF[article] + name : isOpen(name) ? `d’${name}` : `de ${name}`;
}

/** To whom: « à la Norvège », « au Japon », « aux États-Unis », « à Chypre ». */
export function to(name: string): string {
  const article = articleOf(name);
  return `${article ? TO[article] : "à "}${name}`;
}

/** Where a country is: « en Norvège », « au Japon », « aux États-Unis », « à Chypre ». */
export function inside(name: string): string {
  const article = articleOf(name);
  if (article) return IN[article] + name;
  return /^(Israël|Haïti|Andorre)$/.test(name) ? `en ${name}` : `à ${name}`;
}

/** What joined regions are called when something is there. */
const REGIONS: Readonly<Record<string, string>> = {
  "Moyen-Orient et Golfe": "au Moyen-Orient et dans le Golfe",
  "Amérique latine et Caraïbes": "en Amérique latine et dans les Caraïbes",
  "Asie et Pacifique": "en Asie et dans le Pacifique",
  "Afrique de l’Est et Corne de l’Afrique": "en Afrique de l’Est et dans la Corne de l’Afrique",
};

/** « en Afrique », « dans les Balkans occidentaux ». */
export function inRegion(name: string): string {
  const joined = REGIONS[name];
  if (joined) return joined;
  if (/^(Afrique|Amérique|Asie|Europe)\b/.test(name)) return `en ${name}`;
  return articleOf(name) ? `dans ${the(name)}` : `dans la région « ${name} »`;
}
