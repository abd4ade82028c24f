-- CreateEnum
CREATE TYPE "CitedFor" AS ENUM ('outside', 'inside', 'nobody');

-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "known_for" "CitedFor" NOT NULL DEFAULT 'outside';

-- AlterTable
ALTER TABLE "summary_version" ADD COLUMN     "sha256" TEXT;

-- A finding may stand on a note, so what becomes of notes and their sessions is seen by readers.
SELECT watch_content('session_note');
