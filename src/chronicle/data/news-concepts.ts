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
реагу відреагу реагир отреагир реакці реакци reaction react= reacts= reacted=
позитивн положительн positive
неприйнятн неприемлем unacceptabl
пауз pause= pauses= paused=
ділянк ділянц area= areas=
радіац радиац radiat
ліні= лінія= лінії= лінію= лінією= линия= линии= линию= линией= line= lines=
ремонт відремонт отремонт repair
боєприпас боеприпас ammunition munition
ппо= пво=
демократ democra
кампані кампани campaign
скарг жалоб complain
невозможн неможлив impossib
вдалос вдасть удалос удастся managed= succeeded=
чутк чуток слухи= слухам= слухов= слухами= rumor rumour
спекул speculat
агрес агресс aggress
окупо оккупиров occupied=
скороти сократ скорочу
груп групп group
площадк майданчик venue
~ каждый каждо кожен кожн each= every=
суперечк ссор сварк quarrel spat=
величезн огромн huge= enormous
нищівн сокрушит devastat
заздалегідь заранее beforehand
невинн innocent
дізнав дізнал узнал узнав
співрозмовн собеседн interlocutor
окрем отдельн separate
відоме= відомо= известно= aware= known=
помира вмира умира гине= гинуть= гинули= гибнут гибли=
об'єкт объект
мандат mandat
імені= behalf=
неправильн wrong= incorrect
стверджу утвержда
вихід= виходу= виходом= выход= выхода= выходом=
`;
