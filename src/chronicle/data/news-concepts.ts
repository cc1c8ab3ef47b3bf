/** More meanings in the form of `concepts.ts`: what news of energy, trade, prisoners, votes and the front is told in. */
export const NEWS_LINES = `
торкн затрон затраг touch
згада згадув упомян упомина mention
вислов выраз выраж express
змуш вынужд
послаб ослаб weaken
взаємод взаимодейств interact
ізоляц изоляц isolat
зірва зрив сорва срыв disrupt derail
офіційн официальн officially
неофіційн неофициальн unofficial informal
черго очередн
вилет виліт вылет depart departure
добрив удобрен fertili
судноплав судоход shipping=
моряк sailor seam
рідкісноземел редкоземел earths=
мідь= міді= міддю= медь= меди= copper
бензин petrol gasoline
відключ отключ outage
знеструм обесточ blackout
видобу добыч extract
збитк убытк
ставк
уповноваж уполномоч ombud омбуд
важкопоран тяжелоран
голосів= голосов= votes=
спостерігач наблюдател observer
підрахун подсчет подсчёт подсчит підрахов
натовп толп crowd
штаб штаб= headquart
обшук обыск
мінімальн минимальн minimum minimal
`;
