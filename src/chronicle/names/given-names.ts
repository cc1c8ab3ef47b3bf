/**
 * Given names that Ukrainian, Russian and English write too differently for their skeletons to meet. One line a name;
 * the first form stands for all of them.
 */
const LINES = `
Володимир Владимир Volodymyr Vladimir Wladimir
Олександр Александр Александер Олександер Алєксандр Oleksandr Alexander Aleksandr Alexandr Oleksander Aleksander
Олексій Алексей Oleksii Oleksiy Alexei Alexey Aleksei Aleksey
Олена Елена Olena Elena Yelena
Ольга Olha Olga
Дмитро Дмитрий Дмітрій Dmytro Dmitry Dmitri Dmitriy Dmitrii
Микола Николай Mykola Nikolai Nikolay
Михайло Михаил Міхаїл Mykhailo Mikhail Michael Михаэль Міхаель
Сергій Сергей Serhii Serhiy Sergei Sergey Sergiy
Андрій Андрей Andrii Andriy Andrei Andrey
Юрій Юрий Yurii Yuriy Yuri Yury Iurii
Іван Иван Ivan
Ігор Игорь Ihor Igor
Євген Евгений Yevhen Yevgeny Evgeny Evgeniy Eugene
Катерина Екатерина Kateryna Ekaterina Yekaterina
Ганна Анна Hanna Anna
Наталія Наталья Nataliia Natalia Nataliya Natalya
Павло Павел Pavlo Pavel
Петро Петр Petro Pyotr Petr
Григорій Григорий Hryhorii Grigory Grigorii
Геннадій Геннадий Hennadii Gennady
Георгій Георгий Heorhii Georgy George
Анатолій Анатолий Anatolii Anatoly Anatoliy
Віктор Виктор Viktor Victor
Вікторія Виктория Viktoriia Victoria
Віталій Виталий Vitalii Vitaly Vitaliy
Василь Василий Vasyl Vasily Vasiliy
Костянтин Константин Kostiantyn Konstantin
Кирило Кирилл Kyrylo Kirill
Микита Никита Mykyta Nikita
Данило Даниил Danylo Daniil
Степан Stepan
Тарас Taras
Федір Федор Fedir Fyodor Fedor
Філіп Филипп Philip
Ірина Ирина Iryna Irina
Юлія Юлия Yuliia Yulia Julia
Марія Мария Mariia Maria
Тетяна Татьяна Tetiana Tatiana Tatyana
Світлана Светлана Svitlana Svetlana
Людмила Liudmyla Lyudmila Ludmila
Лідія Лидия Lidiia Lidia
Ярослав Yaroslav
Антон Anton
Артем Артём Artem Artyom
Валерій Валерий Valerii Valery
Вадим Vadym Vadim
Владислав Vladyslav Vladislav
Станіслав Станислав Stanislav
Ростислав Rostyslav Rostislav
Руслан Ruslan
Роман Roman
Борис Borys Boris
Богдан Bohdan Bogdan
Едуард Эдуард Eduard Edward
Ілля Илья Illia Ilya
Йосип Иосиф Yosyp Iosif Joseph
Лев Lev
Леонід Леонид Leonid
Максим Maksym Maxim Maksim
Матвій Матвей Matvii Matvey
Назар Nazar
Остап Ostap
Семен Семён Semen Semyon
Тимофій Тимофей Tymofii Timofey
Яків Яков Yakiv Yakov Jacob
Джозеф Joseph
Джо Joe
Джордж George
Джон John
Джеймс James
Джей Jay J
Майкл Michael Mike
Шарль Charles
Емманюель Эммануэль Эмманюэль Emmanuel
Урсула Ursula
Єнс Йенс Jens
Йоган Юган Йохан Юхан Johan
Йоганнес Йоханнес Johannes
Йоахім Йоахим Joachim
Жозеп Josep
Фрідріх Фридрих Friedrich
Олаф Olaf
Еммануель Emmanuel
Кір Кир Keir
Ріші Риши Rishi
Реджеп Recep
Хакан Hakan
Нарендра Narendra
Біньямін Биньямин Benjamin Binyamin
`;

const CLASSES = new Map<string, string>();
for (const line of LINES.trim().split('\n')) {
  const forms = line.trim().split(/\s+/);
  for (const form of forms)
    if (!CLASSES.has(form.toLowerCase())) CLASSES.set(form.toLowerCase(), forms[0] as string);
}

/** The one form that stands for a given name in all three languages, or null. */
export function givenName(word: string): string | null {
  return CLASSES.get(word.toLowerCase()) ?? null;
}
