-- CreateIndex
CREATE INDEX "attendance_session_id_idx" ON "attendance"("session_id");

-- CreateIndex
CREATE INDEX "contribution_session_id_idx" ON "contribution"("session_id");

-- CreateIndex
CREATE INDEX "event_registration_block_id_idx" ON "event_registration"("block_id");

-- CreateIndex
CREATE INDEX "form_answer_question_id_idx" ON "form_answer"("question_id");

-- CreateIndex
CREATE INDEX "mailing_recipient_invitation_id_idx" ON "mailing_recipient"("invitation_id");

-- CreateIndex
CREATE INDEX "session_place_id_idx" ON "session"("place_id");
