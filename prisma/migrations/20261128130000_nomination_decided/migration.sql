alter type "TemplateKey" add value 'nomination_decided';
