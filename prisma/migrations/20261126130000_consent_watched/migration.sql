-- What somebody agrees to changes what visitors see: a page that was kept for them is made anew at once.
SELECT watch_content('consent', 'consent_grant', 'interview_series', 'interview_speaker');
