/** Parts of generated sentences: subject, verb, object and circumstance; any of each makes a sentence. */

export interface Parts {
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly ends: readonly string[];
}

export const WORDS: Readonly<Record<'uk' | 'ru' | 'en', Parts>> = {
  uk: {
    subjects: list(
      'наші країни,обидва уряди,європейські партнери,міністри економіки,енергетичні компанії,морські порти,прикордонні служби,парламентські комітети,банки розвитку,залізниці регіону',
    ),
    verbs: list(
      'підготують,розширять,відновлять,підтримають,узгодять,перевірять,профінансують,захистять,скоротять,оприлюднять',
    ),
    objects: list(
      'торгівлю зерном,постачання газу,обмін полоненими,спільні навчання,угоду про безпеку,програму відбудови,митні правила,перевезення вугілля,допомогу біженцям,план реформ,будівництво мостів,захист підводних кабелів',
    ),
    ends: list(
      'до кінця року,цього літа,попри опір сусідів,за підтримки інвесторів,уже наступного тижня,без додаткових умов,на східному кордоні,у портах Балтики,після виборів,разом із союзниками',
    ),
  },
  ru: {
    subjects: list(
      'наши страны,оба правительства,европейские партнёры,министры экономики,энергетические компании,морские порты,пограничные службы,парламентские комитеты,банки развития,железные дороги региона',
    ),
    verbs: list(
      'подготовят,расширят,восстановят,поддержат,согласуют,проверят,профинансируют,защитят,сократят,опубликуют',
    ),
    objects: list(
      'торговлю зерном,поставки газа,обмен пленными,совместные учения,соглашение о безопасности,программу восстановления,таможенные правила,перевозки угля,помощь беженцам,план реформ,строительство мостов,защиту подводных кабелей',
    ),
    ends: list(
      'до конца года,этим летом,несмотря на сопротивление соседей,при поддержке инвесторов,уже на следующей неделе,без дополнительных условий,на восточной границе,в портах Балтики,после выборов,вместе с союзниками',
    ),
  },
  en: {
    subjects: list(
      'our countries,both governments,European partners,ministers of economy,energy companies,sea ports,border services,parliamentary committees,development banks,the railways of the region',
    ),
    verbs: list(
      'will prepare,will expand,will restore,will support,will agree on,will check,will finance,will protect,will cut,will publish',
    ),
    objects: list(
      'the grain trade,gas supplies,an exchange of prisoners,joint exercises,a security agreement,the programme of reconstruction,customs rules,the transport of coal,aid to refugees,a plan of reforms,the building of bridges,the protection of undersea cables',
    ),
    ends: list(
      'by the end of the year,this summer,against the will of neighbours,with the support of investors,as early as next week,without further conditions,on the eastern border,in the Baltic ports,after the election,together with allies',
    ),
  },
};

function list(text: string): string[] {
  return text.split(',');
}
