"""The steps from a year's files to a written document; the one package that knows them all."""
