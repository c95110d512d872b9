"""The steps from an edition's files to a written document; the one package that knows them all."""
