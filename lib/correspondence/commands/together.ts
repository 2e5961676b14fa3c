type Waiting<In, Out> = { input: In; resolve: (out: Out) => void; reject: (error: unknown) => void }

/**
 * Makes of a statement for many a function for one: what is asked for while a statement runs goes together in the next. Ten sendings
 * at once so cost a few round trips and commits, not ten. `work` gives one result for each input, in their order.
 */
export function together<In, Out>(work: (inputs: In[]) => Promise<Out[]>): (input: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = []
  let running = false

  async function run() {
    running = true
    // Those that are asked for in this same turn come along.
    await new Promise(resolve => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await work(batch.map(one => one.input)).then(
        results => batch.forEach((one, place) => void one.resolve(results[place] as Out)),
        error => batch.forEach(one => void one.reject(error)),
      )
    }
    running = false
  }

  return input =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject })
      if (!running) void run()
    })
}
