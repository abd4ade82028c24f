-- AlterTable
ALTER TABLE "dialogue" ADD COLUMN     "voices_may_leave" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "transcription" (
    "interview_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "state" "TranscodeState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "mark" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transcription_pkey" PRIMARY KEY ("interview_id")
);

-- AddForeignKey
ALTER TABLE "transcription" ADD CONSTRAINT "transcription_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;
