import { Gauge, type Registry } from 'prom-client'
import { z } from 'zod'

const Load = z.object({ running: z.number(), waiting: z.number() })
const Figures = z.object({
  queries: Load,
  pictures: Load,
  memory: z.number(),
})

/**
 * Makes metrics of what the lake says of itself: it is a package of its own, and knows no Prometheus.
 * @param figures what it answered; anything else makes none
 */
export function lakeMetrics(registry: Registry, figures: unknown): void {
  const { data } = Figures.safeParse(figures)
  if (!data) return
  const level = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [registry] }).set(value)
  level('nap1325_lake_queries_running', 'GROQ queries that are evaluated now.', data.queries.running)
  level('nap1325_lake_queries_waiting', 'GROQ queries that wait for their turn.', data.queries.waiting)
  level('nap1325_lake_pictures_running', 'Pictures that are cleaned or resized now.', data.pictures.running)
  level('nap1325_lake_pictures_waiting', 'Pictures that wait for their turn.', data.pictures.waiting)
  level('process_resident_memory_bytes', 'Resident memory size in bytes.', data.memory)
}
