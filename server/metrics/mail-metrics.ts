import { Gauge, type Registry } from 'prom-client'
import type { Outbox } from '../notices/send-notice.ts'

/** How many notices wait to be sent, as this site saw it last: it asks nobody when it is read. */
export function mailMetrics(registry: Registry, outbox: Outbox): void {
  const waiting = new Gauge({
    name: 'nap1325_mail_waiting',
    help: 'Notices that wait to be sent by mail, up to a hundred.',
    registers: [],
    collect() {
      this.set(outbox.waiting)
    },
  })
  registry.registerMetric(waiting)
}
