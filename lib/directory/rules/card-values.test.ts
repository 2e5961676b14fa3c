import { expect, it } from 'vitest'
import { cardValues } from './card-values'

const card = {
  ...{
    name: 'Anna Sample',
    prefix: 'MS',
    familyName: 'Sample',
    nameZh: '',
    title: 'Vice-Consul',
    titleZh: '',
  },
  ...{ role: 'Culture', organisation: 'Post', email: 'Anna@Post.example', mobile: '+86 000' },
}

it('takes over what a card says, a rank where the title is one', () => {
  expect(cardValues(card)).toEqual({
    honorific: 'Ms.',
    name: 'Anna Sample',
    nameZh: null,
    familyName: 'Sample',
    email: 'anna@post.example',
    mobile: '+86 000',
    titleEn: 'Vice-Consul',
    titleZh: null,
    rank: 'vice_consul',
    function: 'Culture',
  })
  expect(cardValues({ ...card, title: '', titleZh: '副总领事' })).toMatchObject({
    rank: 'deputy_consul_general',
    titleZh: '副总领事',
  })
})

it('guesses nothing: no rank from a longer title, no family name that is not in the name, no title of courtesy that is not known', () => {
  expect(
    cardValues({ ...card, title: 'Vice-Consul (Culture)', familyName: 'Other', prefix: 'Señora' }),
  ).toMatchObject({ rank: undefined, familyName: null, honorific: '', titleEn: 'Vice-Consul (Culture)' })
})
