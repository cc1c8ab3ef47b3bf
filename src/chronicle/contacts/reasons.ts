/** The words that give a reason, in three languages. */

const BECAUSE =
  /(?:^|[^\p{L}])(?:через те,? що|тому,? що|оскільки|щоб|аби|з-за|из-за|потому,? что|чтобы|поскольку|внаслідок|вследствие|по причине|у зв['’]язку з|в связи с|because(?: of)?|due to|so as (?:not )?to|in order (?:not )?to|to avoid|did ?n.t want|did not want|citing|не хот\p{L}*|(?:real |main )?reason (?:was|is|behind)|причин(?:а|ою) (?:стал\p{L}+|є|была|було|була|был|–|—)|причиной (?:стал\p{L}+|был\p{L}*))\s+([^.;!?\n]{4,160})/iu;

/** «Через хворобу», but not «через чотири дні» or «через Польщу». */
const THROUGH =
  /(?:^|[^\p{L}])через\s+(?!\d|(?:пів|дв|три|чотир|п['’]ят|шіст|кільк|декільк|тижд|тижн|місяц|рік|рок|день|дні|годин|хвилин|добу|неділ|недел|год|час|минут|сутки|неск|\p{Lu}))([^.,;!?\n]{4,160})/u;

const LONGEST = 2000;

/** The words from the reason on, or null. */
export function reasonIn(words: string): string | null {
  const bounded = words.length > LONGEST ? words.slice(0, LONGEST) : words;
  const match = BECAUSE.exec(bounded) ?? THROUGH.exec(bounded);
  return match ? match[0].replace(/^[^\p{L}]+/u, '').trim() : null;
}
