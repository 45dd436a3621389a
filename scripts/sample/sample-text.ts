import { randomFrom, type Random } from '../../lib/weave/random.ts'
import type { Language } from '../../lib/languages.ts'

/** The words that come most often, as they do in any text. */
const common: Readonly<Record<Language, string>> = {
  en: 'the of and to in a for that with on women peace security is are they was by their at from this as it after village talks council school training project mediator community border market river bridge meeting signed learned asked decided together again safe young leaders neighbours organised teachers radio law court water returned listened',
  nl: 'de van en het in een voor dat met op vrouwen vrede veiligheid is zijn zij was door hun bij uit dit als er na dorp gesprekken raad school training project bemiddelaar gemeenschap grens markt rivier brug bijeenkomst tekenden leerden vroegen besloten samen opnieuw veilig jonge leiders buren organiseerden leraren radio wet rechtbank water terug luisterden',
}

const sounds: Readonly<Record<Language, string>> = {
  en: 'bar len tow mist ren shel wick dor fen gale har kin lorn mer nor pell rin sand thorn vale wen yar',
  nl: 'baar lem toor mist ruin schel wijk door veen gaal haar kuin loon meer noor peel rijn zand doorn vaal wen jaar',
}

/** As many different words as a few books have; those after the common ones are made of sounds and mean nothing. */
const size = 8_000

const vocabularies: Readonly<Record<Language, readonly string[]>> = { en: vocabulary('en'), nl: vocabulary('nl') }

function vocabulary(language: Language): string[] {
  const random = randomFrom(`words ${language}`)
  const parts = sounds[language].split(' ')
  const words = new Set(common[language].split(' '))
  while (words.size < size) {
    const length = 2 + random(2)
    words.add(Array.from({ length }, () => parts[random(parts.length)]).join(''))
  }
  return [...words]
}

/** Sentences of so many words, which come as often as words do: the second half as often as the first, and so on (Zipf). */
export function sampleText(language: Language, words: number, random: Random): string {
  const known = vocabularies[language]
  const chosen = Array.from(
    { length: words },
    () => known[Math.floor(known.length ** (random(1_000_000) / 1_000_000)) - 1] ?? '',
  )
  const sentence = chosen.join(' ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${words > 10 ? '.' : ''}`
}
