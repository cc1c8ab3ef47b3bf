/**
 * VESUM tags (BrUK, the source of UD Ukrainian-IU) → UD part of speech and features, in the scheme of
 * UD Ukrainian-IU. Compositional: every part of the tag adds its feature.
 */
const CASES: Record<string, string> = {
  v_naz: 'Nom',
  v_rod: 'Gen',
  v_dav: 'Dat',
  v_zna: 'Acc',
  v_oru: 'Ins',
  v_mis: 'Loc',
  v_kly: 'Voc',
};
const GENDERS: Record<string, string> = { m: 'Masc', f: 'Fem', n: 'Neut' };
const PRONOUNS: Record<string, string> = {
  pers: 'Prs',
  dem: 'Dem',
  rel: 'Rel',
  int: 'Int',
  gen: 'Tot',
  ind: 'Ind',
  neg: 'Neg',
  refl: 'Prs',
  pos: 'Prs',
  emph: 'Emp',
};

/** `NOUN Case=Gen|…`, or null when VESUM says too little for the scheme. */
export function vesumToUd(tags: string, form: string): string | null {
  const parts = tags.replaceAll('&amp;', '').replaceAll('&', '').split(':');
  const main = parts[0] ?? '';
  const has = (part: string) => parts.includes(part);
  const feats: Record<string, string> = {};
  const find = (map: Record<string, string>) =>
    parts
      .slice(1)
      .map((part) => map[part])
      .find((value) => value !== undefined);
  const grammaticalCase = find(CASES);
  const pronoun = has('pron');
  const pronType = pronoun
    ? parts
        .slice(parts.indexOf('pron') + 1)
        .map((one) => PRONOUNS[one])
        .find(Boolean)
    : undefined;
  if (grammaticalCase) feats.Case = grammaticalCase;
  if (pronType) feats.PronType = pronType;
  if (pronoun && has('refl')) feats.Reflex = 'Yes';
  if (pronoun && (has('pos') || has('poss'))) feats.Poss = 'Yes';
  if (has('nv')) feats.Uninflect = 'Yes';
  if (has('abbr')) feats.Abbr = 'Yes';
  const number = has('ns') ? 'Ptan' : has('p') ? 'Plur' : undefined;
  const gender = find(GENDERS);
  const write = (upos: string) => {
    const list = Object.keys(feats)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map((name) => `${name}=${feats[name]}`);
    return `${upos} ${list.length > 0 ? list.join('|') : '_'}`;
  };

  if (main === 'noun') {
    if (has('anim')) feats.Animacy = 'Anim';
    if (has('inanim')) feats.Animacy = 'Inan';
    if (gender) feats.Gender = gender;
    if (number) feats.Number = number;
    else if (gender || has('s')) feats.Number = 'Sing';
    if (pronoun) {
      const person = parts.find((part) => /^[123]$/.test(part));
      if (person) feats.Person = person;
      return write('PRON');
    }
    if (has('fname')) feats.NameType = 'Giv';
    if (has('lname')) feats.NameType = 'Sur';
    if (has('pname') || has('patr')) feats.NameType = 'Pat';
    if (has('foreign')) return 'X Foreign=Yes';
    if (has('_numr')) feats.NumType = 'Card';
    return write(has('prop') ? 'PROPN' : 'NOUN');
  }
  if (main === 'adj') {
    if (has('beforeadj')) return 'ADJ Hyph=Yes';
    if (number) feats.Number = number;
    else if (gender) {
      feats.Gender = gender;
      feats.Number = 'Sing';
    }
    if (feats.Case === 'Acc' && has('rinanim')) feats.Animacy = 'Inan';
    if (feats.Case === 'Acc' && has('ranim')) feats.Animacy = 'Anim';
    if (has('compb')) feats.Degree = 'Pos';
    if (has('compr') || has('compc')) feats.Degree = 'Cmp';
    if (has('super') || has('supr')) feats.Degree = 'Sup';
    if (has('short')) feats.Variant = 'Short';
    if (has('long') || has('uncontr')) feats.Variant = 'Uncontr';
    if (has('numr')) feats.NumType = 'Ord';
    if (has('adjp')) {
      feats.VerbForm = 'Part';
      feats.Voice = has('actv') ? 'Act' : 'Pass';
      feats.Aspect = has('imperf') ? 'Imp' : 'Perf';
    }
    if (has('foreign')) return 'X Foreign=Yes';
    if (pronoun && has('poss')) {
      const person = parts.find((part) => /^[123]$/.test(part));
      if (person) feats.Person = person;
    }
    if (has('adjp') && has('pres')) feats.Tense = 'Pres';
    return write(pronoun ? 'DET' : 'ADJ');
  }
  if (main === 'verb' || main === 'advp') {
    feats.Aspect = has('imperf') ? 'Imp' : 'Perf';
    if (main === 'advp' || has('advp')) {
      feats.VerbForm = 'Conv';
      feats.Tense = has('imperf') ? 'Pres' : 'Past';
      return write('VERB');
    }
    const aux = has('aux') ? 'AUX' : 'VERB';
    if (has('inf')) {
      feats.VerbForm = 'Inf';
      return write(aux);
    }
    feats.VerbForm = 'Fin';
    feats.Mood = has('impr') ? 'Imp' : 'Ind';
    if (has('neg')) feats.Polarity = 'Neg';
    if (has('impers')) {
      feats.Person = '0';
      return write(aux);
    }
    const person = parts.find((part) => /^[123]$/.test(part));
    if (person) feats.Person = person;
    if (has('past')) {
      feats.Tense = 'Past';
      if (gender) feats.Gender = gender;
    } else if (!has('impr')) feats.Tense = has('futr') ? 'Fut' : 'Pres';
    feats.Number = has('p') ? 'Plur' : 'Sing';
    return write(aux);
  }
  if (main === 'adv') {
    if (has('compb')) feats.Degree = 'Pos';
    if (has('compr') || has('compc')) feats.Degree = 'Cmp';
    if (has('super') || has('supr')) feats.Degree = 'Sup';
    if (has('abs')) feats.Degree = 'Abs';
    return write('ADV');
  }
  if (main === 'prep') {
    const government = parts.find((part) => part.startsWith('rv_'));
    if (!government) return null;
    feats.Case = CASES[`v_${government.slice(3)}`] ?? 'Gen';
    return write('ADP');
  }
  if (main === 'conj') return has('subord') ? 'SCONJ _' : has('neg') ? 'CCONJ Polarity=Neg' : 'CCONJ _';
  if (main === 'part') {
    if (/^би?$/i.test(form)) return 'AUX Mood=Cnd';
    if (has('neg') || /^н[еі]$/i.test(form)) return 'PART Polarity=Neg';
    return has('conseq') ? 'PART PartType=Conseq' : 'PART _';
  }
  if (main === 'numr') {
    feats.NumType = 'Card';
    if (gender) feats.Gender = gender;
    if (has('p')) feats.Number = 'Plur';
    return grammaticalCase ? write(pronoun ? 'DET' : 'NUM') : null;
  }
  if (main === 'intj') return 'INTJ _';
  if (main === 'x' || main === 'foreign' || has('foreign')) return 'X Foreign=Yes';
  if (main === 'sym' || main === 'symb') return 'SYM _';
  if (main === 'punct') return punctuation(form);
  return null;
}

/** PUNCT with the type IU gives to the sign. */
export function punctuation(form: string): string {
  if (/^["«»“”„'‘’]+$/.test(form)) return 'PUNCT PunctType=Quot';
  if (/^[—–−]$/.test(form)) return 'PUNCT PunctType=Dash';
  if (form === '-') return 'PUNCT PunctType=Hyph';
  return 'PUNCT _';
}

/** Possessives say their person in the treebank, and interrogatives are told from relatives: BrUK does neither. */
export function treebankTags(tags: string, lemma: string): string {
  if (/:int:rel/.test(tags)) return 'unclear';
  if (/^noninfl:predic/.test(tags)) return 'adv';
  if (!/^adj.*:pron:pos/.test(tags)) return tags;
  const person = POSSESSIVES[lemma];
  if (person === undefined) return 'unclear';
  return tags.replace(':pron:pos', person === 0 ? ':poss:pron:refl' : `:poss:pron:pers:${person}`);
}

const POSSESSIVES: Record<string, number> = {
  мій: 1,
  наш: 1,
  твій: 2,
  ваш: 2,
  його: 3,
  її: 3,
  їх: 3,
  їхній: 3,
  свій: 0,
};
