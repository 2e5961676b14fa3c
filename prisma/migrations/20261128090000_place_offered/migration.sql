alter type "TemplateKey" add value 'place_offered';
