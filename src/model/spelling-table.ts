/**
 * Names as English texts of a situation write them, each with the spellings that it replaces. Cities and regions of Ukraine
 * stand by their Ukrainian names, romanised as Ukraine's own system has it and as most newsrooms write them.
 * Left out on purpose: what is right in English for something else, such as the river Dnieper, or Dnipropetrovsk, which is
 * still the name of the oblast.
 */
export const spellingTable: Readonly<Record<string, readonly string[]>> = {
  Kyiv: ["Kiev", "Kyyiv"],
  Odesa: ["Odessa"],
  Luhansk: ["Lugansk"],
  Mykolaiv: ["Nikolaev", "Nikolayev", "Mykolayiv"],
  Kharkiv: ["Kharkov"],
  Zaporizhzhia: [
    "Zaporizhia",
    "Zaporizhya",
    "Zaporizhzhya",
    "Zaporozhe",
    "Zaporozhia",
    "Zaporozhye",
    "Zaporozhie",
  ],
  Chernihiv: ["Chernigov"],
  Dnipro: ["Dnepr", "Dnepropetrovsk"],
  Lviv: ["Lvov"],
  Donbas: ["Donbass"],
  Rivne: ["Rovno"],
  Vinnytsia: ["Vinnitsa", "Vinnytsya"],
  Zhytomyr: ["Zhitomir"],
  Ternopil: ["Ternopol"],
  Chernivtsi: ["Chernovtsy"],
  Uzhhorod: ["Uzhgorod"],
  "Kryvyi Rih": ["Krivoi Rog", "Krivoy Rog"],
  Sievierodonetsk: ["Severodonetsk"],
  Lysychansk: ["Lisichansk"],
  Sloviansk: ["Slavyansk", "Slaviansk"],
};
