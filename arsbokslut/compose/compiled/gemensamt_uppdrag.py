from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'uppdrag.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_uppdragstabell = missing
    try:
        t_1 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_2 = environment.filters['räknat']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'räknat' found.")
    try:
        t_3 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_4 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'uppdrag.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'uppdragstabell': l_0_uppdragstabell})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_uppdrag, l_1_titel, l_1_rubrik, l_1_klass):
        t_5 = []
        l_1_givare = l_1_årtal = l_1_typer = l_1_datum = l_1_texter = l_1_bedömningar = missing
        if l_1_uppdrag is missing:
            l_1_uppdrag = undefined("parameter 'uppdrag' was not provided", name='uppdrag')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        pass
        l_1_givare = t_1(context.eval_ctx, t_3(context, l_1_uppdrag, 'från'))
        l_1_årtal = t_1(context.eval_ctx, t_3(context, l_1_uppdrag, 'år'))
        l_1_typer = t_1(context.eval_ctx, t_3(context, l_1_uppdrag, 'typ'))
        l_1_datum = t_1(context.eval_ctx, t_3(context, l_1_uppdrag, 'klart'))
        l_1_texter = t_1(context.eval_ctx, t_3(context, l_1_uppdrag, 'text'))
        l_1_bedömningar = t_1(context.eval_ctx, t_3(context, l_1_uppdrag, 'bedömning'))
        t_5.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n',
        ))
        if l_1_rubrik:
            pass
            t_5.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_5.append(
            '<thead><tr><th scope="col">Uppdrag</th>\n',
        )
        if (undefined(name='givare') if l_1_givare is missing else l_1_givare):
            pass
            t_5.append(
                '<th scope="col">Från</th>',
            )
        if (undefined(name='årtal') if l_1_årtal is missing else l_1_årtal):
            pass
            t_5.append(
                '<th scope="col">År</th>',
            )
        if (undefined(name='typer') if l_1_typer is missing else l_1_typer):
            pass
            t_5.append(
                '<th scope="col">Typ</th>',
            )
        if (undefined(name='datum') if l_1_datum is missing else l_1_datum):
            pass
            t_5.append(
                '<th scope="col">Klart</th>',
            )
        t_5.append(
            '<th scope="col">Status</th>\n',
        )
        if ((undefined(name='texter') if l_1_texter is missing else l_1_texter) or (undefined(name='bedömningar') if l_1_bedömningar is missing else l_1_bedömningar)):
            pass
            t_5.append(
                '<th scope="col">Kommentar</th>',
            )
        t_5.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_ett in t_2(l_1_uppdrag):
            _loop_vars = {}
            pass
            t_5.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_ett, 'namn'))),
                '</th>\n',
            ))
            if (undefined(name='givare') if l_1_givare is missing else l_1_givare):
                pass
                t_5.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'från') or '–'))),
                    '</td>',
                ))
            if (undefined(name='årtal') if l_1_årtal is missing else l_1_årtal):
                pass
                t_5.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'år') or '–'))),
                    '</td>',
                ))
            if (undefined(name='typer') if l_1_typer is missing else l_1_typer):
                pass
                t_5.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'typ') or '–'))),
                    '</td>',
                ))
            if (undefined(name='datum') if l_1_datum is missing else l_1_datum):
                pass
                t_5.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'klart') or '–'))),
                    '</td>',
                ))
            t_5.extend((
                '<td>',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_2_ett, 'status'), _loop_vars=_loop_vars))),
                '</td>\n',
            ))
            if ((undefined(name='texter') if l_1_texter is missing else l_1_texter) or (undefined(name='bedömningar') if l_1_bedömningar is missing else l_1_bedömningar)):
                pass
                t_5.extend((
                    '<td>',
                    escape(environment.finalize(t_4(environment.getattr(l_2_ett, 'text'), 0))),
                ))
                if environment.getattr(l_2_ett, 'bedömning'):
                    pass
                    t_5.extend((
                        '<p>',
                        escape(environment.finalize(environment.getattr(l_2_ett, 'bedömning'))),
                        '</p>',
                    ))
                t_5.append(
                    '</td>',
                )
            t_5.append(
                '</tr>\n',
            )
        l_2_ett = missing
        t_5.append(
            '</tbody>\n</table>\n',
        )
        return concat(t_5)
    context.exported_vars.add('uppdragstabell')
    context.vars['uppdragstabell'] = l_0_uppdragstabell = Macro(environment, macro, 'uppdragstabell', ('uppdrag', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=36&5=39&6=51&7=52&8=53&9=54&10=55&11=56&12=59&13=64&15=74&16=79&17=84&18=89&20=97&23=105&24=110&25=113&26=120&27=127&28=134&29=143&30=146'