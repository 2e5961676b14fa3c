alter type "DelegateRole" add value 'security';
