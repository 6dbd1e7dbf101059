"""Articles to readings: entities, dates, figures and quotes in the story's text."""
