-- Places are counted while the activity is held: who comes is found by an index of just them, not among all who are invited.
create index invitation_attending on "Invitation" ("activityId") where status = 'issued' and answer = 'attending';
