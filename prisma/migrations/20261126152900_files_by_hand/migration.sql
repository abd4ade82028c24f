-- Larger files that somebody has made elsewhere.
ALTER TYPE "RenditionKind" ADD VALUE 'file360';
ALTER TYPE "RenditionKind" ADD VALUE 'file480';
ALTER TYPE "RenditionKind" ADD VALUE 'file720';
