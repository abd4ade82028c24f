-- All who wrote in a version: none of them is one of the two who let it out.
ALTER TABLE "summary_version" ADD COLUMN "writer_ids" UUID[] DEFAULT ARRAY[]::UUID[];
