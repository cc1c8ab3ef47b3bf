/** Words from which stories and the noise around them are made; all of them written for these pages. */
export interface Words {
  readonly who: readonly string[];
  readonly did: readonly string[];
  readonly where: readonly string[];
  readonly names: readonly string[];
  readonly headings: readonly string[];
  readonly outlets: readonly string[];
  readonly months: readonly string[];
  readonly menu: readonly string[];
  readonly share: readonly string[];
  readonly readAlso: readonly string[];
  readonly cookie: string;
  readonly newsletter: string;
  readonly rights: string;
  readonly by: string;
  readonly updated: string;
  readonly photo: string;
  readonly comments: readonly string[];
  readonly tags: readonly string[];
  readonly ad: string;
}

export const UK: Words = {
  who: [
    'Міністерка освіти',
    'Мер Білої Гори',
    'Речник уряду Андрій Саламаха',
    'Комісія з енергетики',
    'Голова спілки пекарів',
    'Директорка обласної лікарні Софія Верес',
    'Депутати міської ради',
    'Начальник залізниці',
    'Посол Фінляндії',
    'Керівник інституту клімату',
  ],
  did: [
    'повідомила, що рішення про ремонт мостів ухвалять до кінця місяця',
    'сказав журналістам, що переговори про постачання газу завершено без угоди',
    'оприлюднила звіт, за яким видатки зросли на 14,5 відсотка',
    'пояснив, що нові правила стосуються лише великих підприємств',
    'заявила: «Ми не погодимося на жодні поступки, доки не побачимо розрахунків»',
    'нагадав, що торік подібний проєкт уже відхилили, однак тепер умови інші',
    'запевнив, що школи відкриють у вересні, якщо дозволить погода',
    'визнала, що кошти на будівництво порту витрачено лише частково',
    'відхилив закиди опозиції та назвав їх безпідставними',
    'попросила мешканців не користуватися старою дорогою, поки триває перевірка',
  ],
  where: [
    'Про це стало відомо після засідання, що тривало понад чотири години.',
    'Документ мають розглянути на наступному пленарному тижні.',
    'Експерти, з якими поговорила редакція, оцінюють такі плани стримано.',
    'За словами очевидців, черги на переправі зникли ще вранці.',
    'Остаточну суму назвуть після перевірки, яку доручили трьом відомствам.',
    'Раніше суд уже ставав на бік громади в подібній справі, але рішення оскаржили.',
    'У сусідніх областях такі роботи завершили ще минулої осені.',
    'Подробиць сторони поки не розголошують, посилаючись на таємницю переговорів.',
  ],
  names: ['Олена Гайова', 'Тарас Мельничук', 'Ірина Довгань', 'Павло Сірко', 'Марта Ясенська'],
  headings: [
    'Що змінюється для мешканців',
    'Чому рішення відклали',
    'Хто заплатить за ремонт',
    'Як реагують сусіди',
    'Що буде далі',
  ],
  outlets: ['Білогірський вісник', 'Портал «Обрій»', 'Перша хвиля', 'Новини Поділля', 'Ранок.Інфо'],
  months: [
    'січня',
    'лютого',
    'березня',
    'квітня',
    'травня',
    'червня',
    'липня',
    'серпня',
    'вересня',
    'жовтня',
    'листопада',
    'грудня',
  ],
  menu: [
    'Головна',
    'Політика',
    'Економіка',
    'Світ',
    'Культура',
    'Спорт',
    'Відео',
    'Блоги',
    'Реклама на сайті',
    'Контакти',
  ],
  share: ['Поділитися', 'Facebook', 'Telegram', 'Viber', 'Твітнути', 'Надіслати другові'],
  readAlso: [
    'Читайте також',
    'Читайте також:',
    'До теми',
    'Новини за темою',
    'Вас може зацікавити',
    'Дивіться також',
  ],
  cookie:
    'Цей сайт використовує файли cookie, щоб поліпшити вашу взаємодію з ним. Продовжуючи переглядати сторінки, ви погоджуєтеся з умовами конфіденційності, які ми оновили цього року.',
  newsletter: 'Підпишіться на нашу розсилку, щоб щоранку отримувати головне за добу у листі.',
  rights:
    'Усі права захищено. Передрук матеріалів дозволено лише з посиланням на видання не нижче другого абзацу.',
  by: 'Автор',
  updated: 'Оновлено',
  photo: 'Фото',
  comments: [
    'Знову обіцяють, а мости як стояли, так і стоять, нічого не змінилося за двадцять років.',
    'Дякую за новину, дуже слушно написано, бо про нашу дорогу всі давно забули.',
    'А хто відповість за витрачені гроші? Мабуть, як завжди, ніхто не відповість.',
    'Цікаво, чи прочитають це в самій мерії, бо там люблять розповідати зовсім інше.',
  ],
  tags: ['бюджет', 'мости', 'енергетика', 'Біла Гора', 'уряд'],
  ad: 'Реклама',
};

export const RU: Words = {
  who: [
    'Министр транспорта',
    'Глава района Пётр Зимин',
    'Представитель правительства',
    'Комиссия по энергетике',
    'Руководитель союза фермеров',
    'Главный врач больницы Нина Орехова',
    'Депутаты городского собрания',
    'Начальник порта',
    'Посол Норвегии',
    'Учёные института климата',
  ],
  did: [
    'сообщил, что решение о ремонте плотины примут до конца месяца',
    'рассказала журналистам, что переговоры о поставках зерна завершились без соглашения',
    'опубликовала доклад, по которому расходы выросли на 11,2 процента',
    'объяснил, что новые правила касаются только крупных заводов',
    'заявил: «Мы не пойдём ни на какие уступки, пока не увидим расчётов»',
    'напомнил, что в прошлом году похожий проект уже отклонили, однако теперь условия другие',
    'пообещала открыть школы в сентябре, если позволит погода',
    'признал, что деньги на строительство причала потрачены лишь частично',
    'отвергла упрёки оппозиции и назвала их голословными',
    'попросил жителей не пользоваться старой дорогой, пока идёт проверка',
  ],
  where: [
    'Об этом стало известно после заседания, которое длилось больше четырёх часов.',
    'Документ должны рассмотреть на следующей неделе.',
    'Эксперты, с которыми поговорила редакция, оценивают такие планы сдержанно.',
    'По словам очевидцев, очереди на переправе исчезли ещё утром.',
    'Окончательную сумму назовут после проверки, которую поручили трём ведомствам.',
    'Ранее суд уже вставал на сторону жителей в похожем деле, но решение обжаловали.',
    'В соседних областях такие работы закончили ещё прошлой осенью.',
    'Подробностей стороны пока не раскрывают, ссылаясь на тайну переговоров.',
  ],
  names: ['Анна Лесная', 'Виктор Полевой', 'Дарья Сомова', 'Игорь Ветров', 'Мария Кедрова'],
  headings: [
    'Что изменится для жителей',
    'Почему решение отложили',
    'Кто заплатит за ремонт',
    'Как реагируют соседи',
    'Что будет дальше',
  ],
  outlets: ['Заречный вестник', 'Портал «Горизонт»', 'Первая волна', 'Хроника дня', 'Утро.Инфо'],
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  menu: [
    'Главная',
    'Политика',
    'Экономика',
    'Мир',
    'Культура',
    'Спорт',
    'Видео',
    'Мнения',
    'Реклама на сайте',
    'Контакты',
  ],
  share: ['Поделиться', 'ВКонтакте', 'Telegram', 'Одноклассники', 'Скопировать ссылку', 'Отправить другу'],
  readAlso: [
    'Читайте также',
    'Читайте также:',
    'По теме',
    'Новости по теме',
    'Вас может заинтересовать',
    'Смотрите также',
  ],
  cookie:
    'Этот сайт использует файлы cookie, чтобы вам было удобнее. Продолжая просматривать страницы, вы соглашаетесь с условиями обработки данных, которые мы обновили в этом году.',
  newsletter: 'Подпишитесь на нашу рассылку, чтобы каждое утро получать главное за сутки в одном письме.',
  rights:
    'Все права защищены. Перепечатка материалов разрешена только со ссылкой на издание не ниже второго абзаца.',
  by: 'Автор',
  updated: 'Обновлено',
  photo: 'Фото',
  comments: [
    'Опять обещают, а плотина как стояла, так и стоит, ничего не изменилось за двадцать лет.',
    'Спасибо за новость, очень верно написано, потому что про нашу дорогу все давно забыли.',
    'А кто ответит за потраченные деньги? Наверное, как всегда, никто не ответит.',
    'Интересно, прочитают ли это в самой мэрии, там любят рассказывать совсем другое.',
  ],
  tags: ['бюджет', 'плотина', 'энергетика', 'Заречье', 'правительство'],
  ad: 'Реклама',
};

export const EN: Words = {
  who: [
    'The transport minister',
    'Mayor Ellen Brook',
    'A spokesman for the government',
    'The energy commission',
    'The head of the bakers’ union',
    'Dr. Helen Marsh of the county hospital',
    'Members of the city council',
    'The harbour master',
    'Finland’s ambassador',
    'Researchers at the climate institute',
  ],
  did: [
    'said a decision on the repair of the bridges would be taken by the end of the month',
    'told reporters that talks over gas deliveries had ended without a deal',
    'published a report showing that spending grew by 14.5 percent',
    'explained that the new rules apply to large companies only',
    'said: “We will make no concessions until we have seen the figures”',
    'recalled that a similar project was rejected last year, but said conditions had changed',
    'promised that schools would open in September if the weather allowed it',
    'admitted that money for the port had been spent only in part',
    'dismissed the criticism of the opposition, calling it groundless',
    'asked residents to avoid the old road while the inspection goes on',
  ],
  where: [
    'The news came after a meeting that lasted more than four hours.',
    'The bill is to be debated next week.',
    'Experts who spoke to the paper were cautious about the plan.',
    'According to witnesses, the queues at the crossing were gone by the morning.',
    'The final sum will be named after an audit by three agencies.',
    'A court had earlier sided with residents in a similar case, but the ruling was appealed.',
    'Neighbouring counties finished such works last autumn.',
    'The parties have not disclosed details, citing the confidentiality of the talks.',
  ],
  names: ['Laura Whitfield', 'Tom Barrow', 'Nadia Quinn', 'Peter Ashdown', 'Mary-Jane Colby'],
  headings: [
    'What changes for residents',
    'Why the decision was put off',
    'Who pays for the repairs',
    'How neighbours react',
    'What happens next',
  ],
  outlets: ['The Hill Courier', 'Northern Post', 'The Daily Meridian', 'Harbour News', 'Valley Tribune'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  menu: [
    'Home',
    'Politics',
    'Business',
    'World',
    'Culture',
    'Sport',
    'Video',
    'Opinion',
    'Advertise with us',
    'Contact',
  ],
  share: ['Share', 'Facebook', 'Tweet', 'WhatsApp', 'Copy link', 'Email this to a friend'],
  readAlso: ['Read more', 'Read more:', 'Related', 'Related stories', 'You may also like', 'See also'],
  cookie:
    'We use cookies to improve your experience on this site. By continuing to browse these pages you agree to the terms of our privacy policy, which we updated this year.',
  newsletter:
    'Sign up for our newsletter to get the most important stories of the day in your inbox every morning.',
  rights:
    'All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.',
  by: 'By',
  updated: 'Updated',
  photo: 'Photograph',
  comments: [
    'They promise it again and again, and the bridges are still the same after twenty years.',
    'Thanks for the story, it is well put, because everybody forgot about our road long ago.',
    'And who will answer for the money that was spent? Nobody, I suppose, as always.',
    'I wonder whether anyone at city hall reads this, they like to tell another story there.',
  ],
  tags: ['budget', 'bridges', 'energy', 'Hill County', 'government'],
  ad: 'Advertisement',
};
