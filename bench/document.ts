import { cpus } from 'node:os'
import type { Result } from './measure'

/** The results as a table in Markdown. */
export function asTable(results: Result[]): string {
  const rows = results.map(
    one =>
      `| ${one.what} | ${one.product} | ${one.floor} | ${one.ratio.toFixed(2)} | ${one.goal} | ${one.reached ? 'yes' : 'no'} |`,
  )
  return [
    '| measure | portal | floor | ratio | goal | reached |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** The page that docs/benchmarks.md is: the table, and what each row measures. */
export function document(table: string): string {
  return `# Benchmarks

\`npm run bench -- --write\` makes this page: every number and its floor in one run on one machine, floor and portal by turns, the median of
three rounds or more; the killed worker is one long round. Numbers of different machines do not compare; ratios do. Measured with Node ${process.version} on ${cpus().length} cores, with the load
generator, the server and the database on the same machine.

${table}

- **Reply page and reply**: the floor is plain Node http with pg, which does the same read and answers with a few words, or does the same write
  (lock, version, audit, job) through the same function of the database. The portal's answer goes the way of every answer: gate, rule, \`recordReply\`.
  Its page is rendered once for what it shows, and kept as long as there is room.
- **Invitations**: the floor is one \`INSERT … SELECT\` of as many invitations with a job each. The portal also writes a message, a delivery and a reply
  token for each, and the audit event.
- **Mails**: the worker's own process hands over what is due, until the last is recorded as sent; the floor is pooled nodemailer, sending some of the same mails
  (its rate shows with fewer) to the same server, a process of its own, over as many connections: once it is given the texts and makes the message of them, as it does
  alone; once it is given bytes that are ready, which is only SMTP. The worker also takes the job, claims the delivery, words the letter in two languages, and records
  the outcome.
- **Letters**: mails that bring a typeset letter each, with all that the row above does; the floor is the typesetter alone, which sets the same letters one after the
  other and does nothing with them.
- **Import**: the floor reads the same CSV and copies its rows into the same two tables, whose triggers keep the history and the search. The portal also
  compares each row with the directory, decides by the rules of the forms, and writes two events of the audit for each person, sealed in the chain.
- **Search**: the floor asks the same table by the same index for each of the three kinds, and no more. The portal also puts what is found in order of how well it
  fits, narrows to what the reader may see, and reads the records.
- **Answers by calendar**: replies as six programs write them, from each recipient's address to the code that is the recipient's own, lie in the mailbox of a real IMAP
  server. The worker's own process reads them and records each as its post's answer, until nothing is left to settle; then each stands as its mail said, or the run
  fails. The floor is imapflow, mailparser and ical.js, which read the same mails from the same server, and pg, which writes a row for each in a transaction of its own.
  The portal also keeps each mail with how far was read, finds the invitation, weighs who may answer and who comes, and writes the version, its audit and the jobs that
  follow. Without dovecot the row is missing.
- **Last place**: answers that all come at once, half of them from each of two processes, for the one place that is left. The floor is as many transactions from two
  processes over as many connections, each of which locks the one row and inserts one. Where not exactly one answer got the place, and every other heard that it is
  taken, the run fails.
- **Killed worker**: the worker is killed with \`kill -9\` after every two seconds of work and started again, until no mail waits; starting counts in the rate, whose floor is
  the same worker left alone. What dead workers had taken goes out when their lease is over, and for that time is helped along. Then the server's own list of what it took
  is compared with what was to be sent: a mail may be there twice where its worker was killed after the server had it and before that was on record.
`
}
