"""Telegram: aiogram receives, python-telegram-bot sends."""

from bot.channels.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
