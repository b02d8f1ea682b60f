import type { Article } from '../../article/index.ts';
import { languageOf } from '../shared/facets.ts';
import { withoutPrefixes, type Forms, type FormsByLanguage } from '../shared/forms.ts';
import { fold } from '../shared/words.ts';

/*
 * One index holds every article of a library, whatever their languages. The endings below go to the
 * reader with the list of works: 0.2 kB for a language, 1.4 kB for all.
 *
 * Pagefind 1.6.0 has stemmers for ar, de, en, es, fr, hy, it, pl, pt, ru and tr of our languages and
 * none for az, fa, he, ja, uk and zh; one for a whole index, each of 58 to 60 kB (55.4 without). An
 * index for each language, merged, would load one of these for each. So it has its stemmer where all
 * articles are English, and none elsewhere: of 241 queries in 13 languages (short articles; other
 * forms and spellings) 92 were missed with its stemmers alone and 10 are now, and a first search
 * loads 3 to 9 kB less. Its stemmers beside these endings missed as many as the endings alone.
 */

/**
 * How words change in the languages that the interface speaks, as they are written there. Chinese
 * and Japanese are searched by characters.
 */
const forms: FormsByLanguage = {
  ar: {
    endings: 'ه ها هم هن هما نا كم ين ون ان ات ة ي ا ته تها تهم يه يا تي',
    times: 2,
    prefixes: 'ال وال بال كال فال لل ولل و ف ب ك ل س وب ول',
  },
  az: {
    endings:
      'lar lər ları ləri ın in un ün nın nin nun nün ı i u ü nı ni nu nü a ə ya yə da də dan dən ' +
      'ndan ndən nda ndə na nə sı si su sü ımız imiz umuz ümüz ınız iniz la lə dır dir dur dür ' +
      'mış miş muş müş maq mək dı di du dü ır ir ur ür ar ər acaq əcək ki lıq lik luq lük',
    times: 4,
    last: 'pb td kg qg çc ğg yg',
  },
  de: {
    endings: 'e en er ern es em s n st t te ten tet est ste sten ster stes sche schen scher',
    least: 4,
  },
  // Where all articles are English, Pagefind knows it.
  en: { endings: 's es ed d e ing ings ion ions er ers or ors ly ies y ied ment ments', least: 4 },
  es: {
    endings:
      's es o a os as e ar er ir ado ada ados adas ido ida idos idas ando iendo ó aron ieron aba ' +
      'aban ía ían ará arán erá irá amente mente al ales',
    least: 4,
  },
  fa: {
    endings:
      'ها های هایی ی ای ان ات تر ترین ام اش م ت ش مان تان شان هایش هاش یی ند د ن ید یم ه گان گانی',
    times: 2,
    prefixes: 'می نمی ب ن',
  },
  fr: {
    endings:
      's e es x é ée és ées er ez ent ait aient ant ante ants antes ons a ont èrent era eront ' +
      'al ale ales aux eux euse euses if ive ifs ives ement el elle els elles',
    least: 4,
  },
  he: {
    endings: 'ים ות ה י ית ו נו ם ן יה יו יהם תי ת',
    times: 2,
    prefixes: 'ה ו ב כ ל מ ש וה בה שה מה כש כשה שב של שמ וב ול ומ וש',
  },
  hy: {
    endings:
      'ներ ների ներից ներով ներում ներին ներն ներս ները եր երի երից երով երում երին երն երս երը ' +
      'ի ին ից ով ում ը ն ս դ այի ու ություն ությունը ության ությանը ությունից ությամբ ' +
      'ություններ ությունների ությունները ությունում ական ականի ականը ել ելու եց եցին ած վեց վել ' +
      'ան անը ված ման մանը մանն մամբ ումը ումն ումներ ումների ումները',
  },
  it: {
    endings:
      'o a i e he hi are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo ò ano ' +
      'ono ava avano eva evano iva ivano arono erono irono isce iscono amente mente ale ali ia ie ' +
      'io ii',
  },
  pl: {
    endings:
      'ami ach om ów owi em e a y i u ie ia iem iami iach iom iego iemu im ich imi ego emu ym ych ' +
      'ymi o ej ą ę ią ię ać eć ić yć ał ała ało ali ały ił iła iło ili iły ość ości ością ościami ' +
      'iej owie owy owa owe owych owego ny na ne nych nego nej ni n nia niu niem niach niami niom ek ka ' +
      'cy ki ku kiem ków kach kami kom ko kę ką ce ze ch si ować uję uje ują ował owała owali owały ' +
      'owano owany owana owane owanych owanie owania owaniu any ana ane ani ano anych anym anej ' +
      'ony ona one eni ono onych onym onej',
  },
  pt: {
    endings:
      's es o a os as e ar er ir ado ada ados adas ido ida idos idas ando endo indo ou aram eram ' +
      'iram ava avam ia iam ão ões ãos ães al ais el eis m ns mente amente',
    least: 4,
  },
  ru: {
    endings:
      'иями ями ами иях ях ах иям ям ам ием ем ом ов ев ей ией и ы а я о е у ю ь ию ия ие ии й ий ' +
      'ый ой ого его ому ему ым им ых их ыми ими ая яя ую юю ое ее ые ть ти л ла ло ли ет ит ут ют ' +
      'ат ят ешь ишь ете ите ться тся лся лась лось лись ться ан на но ны ен ена ено ены анный анная ' +
      'анные анных ность ности ностью ок ек ка ки ку ков кой ком кам ками ках ке ко',
  },
  tr: {
    endings:
      'lar ler ları leri ın in un ün nın nin nun nün ı i u ü yı yi yu yü nı ni nu nü a e ya ye da ' +
      'de ta te dan den tan ten ndan nden nda nde na ne sı si su sü la le yla yle ım im um üm ımız ' +
      'imiz umuz ümüz ınız iniz ki mak mek dı di du dü tı ti tu tü mış miş muş müş yor ıyor iyor ' +
      'uyor üyor acak ecek ır ir ur ür ar er dır dir dur dür lık lik luk lük ca ce',
    times: 4,
    last: 'pb td kg çc ğg',
  },
  uk: {
    endings:
      'ами ями ах ях ам ям ові еві єві ом ем єм ів їв ей ою ею єю и і ї а я о е є у ю ь ий ій ого ' +
      'його ому йому им їм их їх ими їми ая яя ую ої е ти ла ло ли в ть є ить ять уть ють ати ити ' +
      'ість ості істю ення енням енні ання анню анням й нь ння нню нням нні ок ка ки ку ків кою кам ' +
      'ками ках ці ко',
  },
};

/**
 * How words change in each of the articles' languages, where that is known; nothing where nowhere,
 * and where all are English.
 */
export function formsOf(articles: readonly Article[]): FormsByLanguage | undefined {
  const found = [...new Set(articles.map(({ lang }) => languageOf(lang)))]
    .filter((lang) => Object.hasOwn(forms, lang))
    .sort()
    .map((lang) => [lang, formsIn(lang)!] as const);
  const isEnglish = found.every(([lang]) => lang === 'en');
  return !isEnglish ? Object.fromEntries(found) : undefined;
}

const known = new Map<string, Forms>();

/** How words change in a language; undefined where that is not known. */
function formsIn(lang: string): Forms | undefined {
  const name = languageOf(lang);
  if (!Object.hasOwn(forms, name)) return undefined;
  let found = known.get(name);
  if (!found) known.set(name, (found = folded(forms[name]!)));
  return found;
}

/** What is left of a folded word without one that is written together with it in the language. */
export function bareForms(word: string, lang: string): string[] {
  const known = formsIn(lang);
  return known ? withoutPrefixes(word, known) : [];
}

function folded({ endings, prefixes, last, ...numbers }: Forms): Forms {
  return {
    ...numbers,
    endings: each(endings),
    ...(prefixes !== undefined && { prefixes: each(prefixes) }),
    ...(last !== undefined && { last: each(last) }),
  };
}

function each(words: string): string {
  return [...new Set(words.split(' ').map(fold))].filter(Boolean).join(' ');
}
