/**
 * Words that decide what a sentence says, by language: those that deny, those that count, and the small ones that a
 * hurried writer leaves out or writes twice.
 *
 * A word that is missing here makes the rule stricter by nothing: what is no slip of spelling counts as a change anyway.
 */

export interface WordList {
  readonly negations: ReadonlySet<string>;
  /** What stands before or behind another word and denies it: `n’est`, `didn’t`. */
  readonly negating: RegExp | undefined;
  /** Numerals, and the words for all, some and few. */
  readonly numbers: ReadonlySet<string>;
  /** What numbers written as one word begin or end with: `zweiundzwanzig`. */
  readonly counting: RegExp | undefined;
  /** Articles and the like; those of one group may stand for one another. */
  readonly small: readonly (readonly string[])[];
}

const lists: Readonly<Record<string, WordList>> = {
  en: {
    negations: words(
      `no not never none nobody nothing neither nor nowhere without cannot non hardly barely scarcely cant wont dont didnt
      doesnt isnt arent wasnt werent hasnt havent hadnt shouldnt wouldnt couldnt mustnt`,
    ),
    negating: /n't$/,
    numbers: words(
      `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
      millions billion billions trillion trillions dozen dozens half quarter third thirds once twice double triple both
      first second fourth fifth sixth seventh eighth ninth tenth all every most some few many several`,
    ),
    counting: undefined,
    small: [['a', 'an'], ['the'], ['to'], ['of'], ['that']],
  },
  de: {
    negations: words(
      `nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo kein keine keinen keinem keiner keines nein
      ohne weder noch kaum`,
    ),
    negating: undefined,
    numbers: words(
      `null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn
      achtzehn neunzehn zwanzig dreissig dreißig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend million
      millionen milliarde milliarden billion billionen dutzend halb halbe halben halfte viertel drittel einmal zweimal
      doppelt beide beiden erste ersten erster zweite zweiten zweiter dritte dritten dritter alle allen aller jede jeder
      jedes viele vielen wenige wenigen einige einigen mehrere mehreren`,
    ),
    counting: /(?:zig|ßig|zehn|hundert|tausend)$/,
    small: [['der', 'die', 'das', 'den', 'dem', 'des'], ['ein', 'eine', 'einen', 'einem', 'einer', 'eines'], ['zu']],
  },
  fr: {
    negations: words(
      'ne pas plus jamais rien aucun aucune aucuns aucunes personne nul nulle ni non sans guere nullement',
    ),
    negating: /^n'/,
    numbers: words(
      `zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts
      trente quarante cinquante soixante septante octante nonante cent cents mille million millions milliard milliards
      billion billions douzaine dizaine centaine millier milliers demi demie moitie quart tiers double triple premier
      premiere deuxieme second seconde troisieme tous toutes tout chaque plusieurs quelques beaucoup peu`,
    ),
    counting: undefined,
    small: [['le', 'la', 'les'], ['de', 'du', 'des'], ['que']],
  },
  es: {
    negations: words('no ni nunca jamas nada nadie ningun ninguno ninguna ningunos ningunas sin tampoco apenas'),
    negating: undefined,
    numbers: words(
      `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
      dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles
      millon millones billon billones docena decena medio media mitad cuarto tercio doble triple ambos ambas primer primero
      primera segundo segunda tercer tercero tercera todos todas todo cada varios varias algunos algunas muchos muchas pocos
      pocas`,
    ),
    counting: /^(?:veinti|treintai)/,
    small: [['el', 'la', 'los', 'las'], ['un', 'una', 'unos', 'unas'], ['de'], ['que'], ['a']],
  },
  ar: {
    negations: words('لا لم لن ليس ليست ليسوا غير دون بدون بلا كلا ما ولا ولم ولن وليس'),
    negating: undefined,
    numbers: words(
      `صفر واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان ثماني تسعة تسع عشرة
      عشر عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة
      مئات الف الاف الفين مليون ملايين مليار مليارات نصف ربع ثلث ضعف كل جميع بعض عدة معظم`,
    ),
    counting: undefined,
    small: [],
  },
};

/** The words of a language, a BCP 47 tag; of all languages together where nobody has listed its own. */
export function wordListOf(lang: string): WordList {
  return lists[lang.split('-')[0]?.toLowerCase() ?? ''] ?? everyLanguage;
}

const everyLanguage: WordList = {
  negations: new Set(Object.values(lists).flatMap(({ negations }) => [...negations])),
  negating: /n't$|^n'/,
  numbers: new Set(Object.values(lists).flatMap(({ numbers }) => [...numbers])),
  counting: undefined,
  small: [],
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(folded));
}

/** Lower case, without accents, with one kind of apostrophe: how words are compared that may differ in dress only. */
export function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}
