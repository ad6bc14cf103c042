/** The channel of a case that nobody has applied for: the register showed that it was somebody's due. */
export const PROACTIVE = 'proactive';
