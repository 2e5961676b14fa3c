import type { Card } from '@/lib/documents/vcard'

/** What a card of this portal says of a person. */
export const card: Card = {
  uid: '3f0c1c9e-0000-4000-8000-000000000000',
  prefix: 'Mr.',
  name: 'Bálint Czégel',
  familyName: 'Czégel',
  nameZh: '示例',
  title: { en: 'Acting Consul-General', zh: '代理总领事' },
  organisation: { en: 'Consulate General of Hungary', zh: '匈牙利驻重庆总领事馆' },
  email: 'b.czegel@hungary.example',
}
