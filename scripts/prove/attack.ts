import { join } from 'node:path'
import { faultsOf, type Drill } from './drill.ts'
import { newVictim } from './support/attack-victim.ts'
import { attackNames, type Attack } from './support/attacks.ts'
import { memoryOf, watchMemory } from './support/process-tree.ts'
import { judged, probe, recovered } from './support/run-probes.ts'
import { pause } from './support/wait.ts'

/** Of all processes together. Megabytes. */
const mostMemory = 1_500

/** Until everything is as before. Milliseconds. */
const longestRecovery = 30_000

export const attack: Drill = {
  name: 'attack',
  promise:
    'During a query bomb, 24 giant transforms, 60 sign-ins and 20 stuck streams, each alone and all together, everybody is answered within 2 s in 1.5 GB, and all is normal 30 s later.',
  async run({ folder, isQuick, say, afterwards }) {
    const figures: Record<string, string | number> = {}
    const faults: string[] = []
    const seconds = isQuick ? 6 : 20
    let victim = await newVictim(join(folder, 'nothing'), afterwards)
    for (const name of ['nothing', ...attackNames, 'all together']) {
      say(`${name} …`)
      const { site, probes, attacks } = victim
      const meant = name === 'all together' ? Object.values(attacks) : [attacks[name] ?? nothing]
      const memory = watchMemory(site.pid)
      const ends = await Promise.all(meant.map((begin) => begin()))
      const probing = probe(probes)
      await pause(seconds * 1000)
      const judgement = judged(name, await probing.stop())
      await Promise.all(ends.map((end) => end()))
      const most = memory.stop()
      const recovery = await recovered(probes, longestRecovery)
      Object.assign(figures, judgement.figures, {
        [`${name}: most memory (MB)`]: most,
        [`${name}: normal again after (ms)`]: recovery ?? `not in ${longestRecovery}`,
        [`${name}: memory after (MB)`]: memoryOf(site.pid),
      })
      faults.push(
        ...judgement.faults,
        ...faultsOf(
          [most < mostMemory, `${name}: ${most} MB`],
          [recovery !== null, `${name}: not normal ${longestRecovery / 1000} s after`],
        ),
      )
      // What one attack has broken says nothing of the next.
      if (recovery === null) {
        await site.kill()
        victim = await newVictim(join(folder, `after ${name}`), afterwards)
      }
    }
    return { figures, faults }
  },
}

const nothing: Attack = async () => async () => {}
