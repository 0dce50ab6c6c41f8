"""WhatsApp: Meta's Cloud API, by webhook in and by checked bodies out."""
