alter type "ReplyChannel" add value 'calendar';
