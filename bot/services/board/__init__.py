"""The village's notice board (mading): what hangs there, on paper and on a page."""
