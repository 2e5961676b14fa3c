-- Words for what is typeset: the letter and the formal note of an invitation, the card that reminds who accepted; and for the mail that brings the
-- card.
alter type "TemplateKey" add value 'letter';
alter type "TemplateKey" add value 'note';
alter type "TemplateKey" add value 'card';
alter type "TemplateKey" add value 'pour_memoire';
