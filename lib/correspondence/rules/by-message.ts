/** Mails by the message that they carry, in the order in which each message first appears. */
export function byMessage<Mail extends { messageId: string }>(mails: readonly Mail[]): Mail[][] {
  const groups = new Map<string, Mail[]>()
  for (const mail of mails) groups.set(mail.messageId, [...(groups.get(mail.messageId) ?? []), mail])
  return [...groups.values()]
}
