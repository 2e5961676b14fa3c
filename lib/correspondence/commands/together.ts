type Waiting<In, Out> = { input: In; resolve: (out: Out) => void; reject: (error: unknown) => void }

/** How long the first of a batch waits for others, in milliseconds: next to nothing for a mail, and a commit less for each that joins. */
const GATHER = 4

/**
 * Makes of a statement for many a function for one: what is asked for at about the same time, or while a statement runs, goes together
 * in the next. Twenty sendings at once so cost a few round trips and commits, not twenty. `work` gives one result for each input, in
 * their order.
 */
export function together<In, Out>(work: (inputs: In[]) => Promise<Out[]>): (input: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = []
  let running = false

  async function run() {
    running = true
    while (waiting.length > 0) {
      await new Promise(resolve => setTimeout(resolve, GATHER))
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
