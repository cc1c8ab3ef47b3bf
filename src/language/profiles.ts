/** What tells the languages apart that `identifyLanguage` knows: letters, and the small words every sentence has. */

export interface LanguageProfile {
  readonly code: string;
  readonly script: 'cyrillic' | 'latin';
  /** Letters that few of its neighbours have. */
  readonly own: string;
  /** How many of a hundred letters are usually its own; a text without any speaks against it. */
  readonly share: number;
  /** Letters of its script that it never has. */
  readonly never: string;
  /** Frequent small words; those shared with neighbours count for each. */
  readonly words: string;
  /** Endings and beginnings that are frequent in it and not in its neighbours. */
  readonly pieces: RegExp;
}

export const PROFILES: readonly LanguageProfile[] = [
  {
    code: 'uk',
    script: 'cyrillic',
    own: 'їєґі',
    share: 7,
    never: 'ыэъёўјљњћђџќѓ',
    words:
      'і й та що не на у в до за з із зі про як це його її їх але від для він вона вони ми ви після також який яка які яке бути був була було були буде є щодо через або чи якщо коли під час року років тільки лише може тому цього цей ця ці своєї свого сказав заявив повідомив повідомила україни україні має над між аби проти ще вже так якому якої де все усе під перед без нас вас мене тебе себе він',
    pieces:
      /(?:ння|нню|нням|ття|ість|ості|ться|ськ\p{L}{1,3}|цьк\p{L}{1,3}|ої|ії|ією|еві|ові|ював|увати|ували|ував|ють|уть|ати|ити|іти|ів|ємо|имо|ський|ний|чого|шого|жого|ця|цю|цями|ьо|йо|ось)$/u,
  },
  {
    code: 'ru',
    script: 'cyrillic',
    own: 'ыэё',
    share: 2.5,
    never: 'іїєґўјљњћђџќѓ',
    words:
      'и в не на что с по к из у за от о как это его её ее их но для он она они мы вы после также который которая которые которое быть был была было были будет есть или если когда под года лет только может поэтому этого этот эта эти своей своего сказал заявил сообщил сообщила россии имеет над между чтобы против еще ещё уже так где все всё до во со при без нас вас меня тебя себя же бы ли',
    pieces:
      /(?:ском|ской|ская|ское|ские|ский|ского|ских|ая|яя|ое|ие|ые|ей|ев|ние|ния|нии|нием|ение|ость|ости|ует|ают|яют|ает|яет|ится|ется|ть|ться|тся|лся|лась|лось|ется|ыми|его|чки|ции|цию|ция|ций|ству|ства|ство|ешь|ишь|лению|ении)$/u,
  },
  {
    code: 'be',
    script: 'cyrillic',
    own: 'ўыэ',
    share: 6,
    never: 'ищъїєґјљњћђџќѓ',
    words:
      'і й у ў што не на да за з са пра як гэта яго яе іх але ад для ён яна яны мы вы пасля таксама які якая якія якое быць быў была было былі будзе ёсць або ці калі пад час года гадоў толькі можа таму гэтага гэты гэтая гэтыя сваёй свайго сказаў заявіў паведаміў паведаміла беларусі мае над паміж каб супраць яшчэ ўжо так дзе усё ўсё перад без нас вас',
    pieces: /(?:нне|цце|асць|асці|ыць|аць|іць|ымі|ага|яга|скі|скага|скіх|цца|аў|іў)$/u,
  },
  {
    code: 'bg',
    script: 'cyrillic',
    own: 'ъ',
    share: 1.6,
    never: 'ыэёіїєґўјљњћђџќѓ',
    words:
      'и в на да се от за не с е са че по като към до но или след при това тази този тези който която които което беше бяха бъде ще има няма може само още вече така където какво както че си му ѝ й го ги във със след преди без през над под между срещу заради каза заяви съобщи българия защото когато ако ние вие те той тя аз най много бил била било били',
    pieces: /(?:ът|ят|ята|ата|ето|ите|ване|еният|ската|ското|ските|ията|ието|ции|ция)$/u,
  },
  {
    code: 'pl',
    script: 'latin',
    own: 'ąćęłńśźż',
    share: 4,
    never: 'qvxäöüßàâçèêëîïôùûœáíúñãõåøæěščřžýďťňůőűğışțșă',
    words:
      'i w z na do nie się że to jest o jak po od za przez dla ale jego jej ich był była było byli będzie są oraz lub czy który która które którzy tym tego ten ta te tej także tylko może już jeszcze gdy kiedy pod przed między bez nad po ponieważ powiedział poinformował polski polska roku lat ze we przy aby być ma co',
    pieces: /(?:ego|emu|ych|ymi|ość|ości|owie|ami|ach|ować|ania|enia|anie|enie|ski|ska|skie|iem|ów)$/u,
  },
  {
    code: 'de',
    script: 'latin',
    own: 'ßäöü',
    share: 1.5,
    never: 'ąćęłńśźżçèêàùûîôœáíóúñãõåøæěščřžýďťňůőűğışțșă',
    words:
      'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn ich wir ihr gegen vom können seit sagte erklärte teilte mit',
    pieces: /(?:ung|ungen|keit|heit|lich|lichen|schen|ischer|ische|ieren|iert|isch|chen)$/u,
  },
  {
    code: 'fr',
    script: 'latin',
    own: 'çèêàùûîôœëï',
    share: 2,
    never: 'ąćęłńśźżäöüßáíóúñãõåøæěščřžýďťňůőűğışțșă',
    words:
      'le la les de des du et en un une que qui dans pour pas sur au aux avec ce se sa son ses il elle ils elles est sont été était par plus ne ou mais comme leur leurs nous vous cette ces après avant aussi entre sans sous même selon deux fait être avoir ont a où dont si contre depuis déclaré annoncé',
    pieces:
      /(?:tion|tions|sion|sions|enne|ennes|elles|ment|ments|eux|euse|aient|ait|ique|iques|eur|eurs|ées|és|ée)$/u,
  },
  {
    code: 'en',
    script: 'latin',
    own: '',
    share: 0,
    never: 'ąćęłńśźżßäöüçèêàùûîôœáíóúñãõåøæěščřžýďťňůőűğışțșă',
    words:
      'the of and to in a is that for it on was with as are be by at he his from this have has had not but they which or an were been their you i we she her him will would can could there said who when what about into than more if so its our my me your no do did up out one all also after over new how some them then any other just only',
    pieces: /(?:ing|ed|tion|tions|ment|ness|ity|ly|ies|ers|ght|wh\w+)$/u,
  },
  {
    // Not one language: small words of the neighbours, so that their texts are not taken for one of these.
    code: 'und',
    script: 'latin',
    own: 'ñãõåøæěščřžďťňůőűğıșț',
    share: 0,
    never: 'ßąęłńśź',
    words:
      'el los las del con una por para más pero como este esta según dijo y lo il di che gli della delle per sono è nel alla con non ha um uma não dos das os ao pela het een van dat op zijn niet met voor och att som är av på til og ikke det som af je se na že by jsou byl ve sa nie aj și din pe cu la este ca bir ve bu için ile nem az egy hogy és',
    pieces: /(?:ción|ciones|zione|zioni|ção|mente|iert|heid|ność)$/u,
  },
  {
    code: 'und',
    script: 'cyrillic',
    own: 'јљњћђџќѓѕәғқңөұүһ',
    share: 0,
    never: 'ыъіїєў',
    words: 'је се да су за од која који није али као што ће би сам смо бити биће во ќе со ова тоа беше',
    pieces: /(?:ског|ање|ење|ија|ије)$/u,
  },
];
