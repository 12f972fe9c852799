const words = (all: string): ReadonlySet<string> => new Set(all.split(" "));

/** Words around a name that name nothing. English, and the articles of the larger languages. */
export const AROUND_NAMES = words(
  "a an and can the of with for to in on by from between about is are was were what whats who whos when where how tell me show give us please latest our their its this that have has we you i do does did signed next eu ue europeenne european union unions la le les l de du des d avec et entre der die das mit und von zwischen il lo con y el los las del della i o",
);

/** Words for what the EU has with a partner: beside the partner's name they name nothing further. */
export const WITH_PARTNERS = words(
  "partner partners partnership partnerships partenaire partenariat partenariats partnerschaft partnerschaften partenariato asociacion parceria partnerstwo relation relations relationship beziehungen relaciones relazioni cooperation zusammenarbeit side team country pays land government gouvernement regierung friends colleagues authorities people",
);

/** Words of a query that name nothing, unless they begin a longer name. */
export const AROUND_QUERIES = words(
  "a an and with the in of for eu on by to all any our me show list please who has have do does we when what whats is are there meeting meetings partner partners text texts country countries coming",
);
